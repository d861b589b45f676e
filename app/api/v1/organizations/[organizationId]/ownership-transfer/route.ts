import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { newOfferAnswer, offerAnswer } from "@/lib/ownership/answers";
import { cancelOwnership } from "@/lib/ownership/end-offer";
import { getOffer } from "@/lib/ownership/get-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { offerOwnershipSchema } from "@/lib/ownership/schema";

export const GET = memberRoute(nothing, getOffer, {
  summary: "Read the open offer of the ownership",
  permission: "ownership.accept",
  answers: offerAnswer,
});
export const POST = memberRoute(offerOwnershipSchema, offerOwnership, {
  summary: "Offer the ownership",
  permission: "ownership.transfer",
  answers: newOfferAnswer,
  status: 201,
});
export const DELETE = memberRoute(nothing, cancelOwnership, {
  summary: "Withdraw the offer of the ownership",
  permission: "ownership.transfer",
  ...done,
});
