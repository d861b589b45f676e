import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { memberOfSeatSchema } from "@/lib/invitations/schema";
import { resendActivation } from "@/lib/invitations/seats/resend-activation";

export const POST = memberRoute(memberOfSeatSchema, resendActivation, {
  summary: "Send an activation link again",
  permission: "seat.assign",
  ...done,
});
