import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";

export const POST = memberRoute(nothing, acceptOwnership, {
  summary: "Accept the ownership",
  permission: "ownership.accept",
  ...done,
});
