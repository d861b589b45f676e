import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { declineOwnership } from "@/lib/ownership/end-offer";

export const POST = memberRoute(nothing, declineOwnership, {
  summary: "Decline the ownership",
  permission: "ownership.accept",
  ...done,
});
