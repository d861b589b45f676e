import { memberRoute } from "@/lib/http/api-route";
import { resendActivation } from "@/lib/invitations/resend-activation";
import { memberOfSeatSchema } from "@/lib/invitations/schema";

export const POST = memberRoute(memberOfSeatSchema, resendActivation, {
  present: () => ({ success: true }),
});
