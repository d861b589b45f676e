import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { resendActivation } from "@/lib/invitations/resend-activation";
import { memberOfSeatSchema } from "@/lib/invitations/schema";

export const POST = memberRoute(memberOfSeatSchema, resendActivation, {
  summary: "Send an activation link again",
  permission: "seat.assign",
  ...done,
});
