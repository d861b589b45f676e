import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";

export const POST = memberRoute(nothing, acceptOwnership, { present: () => ({ success: true }) });
