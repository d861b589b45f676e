import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { cancelOwnership } from "@/lib/ownership/end-offer";
import { getOffer } from "@/lib/ownership/get-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { offerOwnershipSchema } from "@/lib/ownership/schema";

export const GET = memberRoute(nothing, getOffer);
export const POST = memberRoute(offerOwnershipSchema, offerOwnership, { status: 201 });
export const DELETE = memberRoute(nothing, cancelOwnership, { present: () => ({ success: true }) });
