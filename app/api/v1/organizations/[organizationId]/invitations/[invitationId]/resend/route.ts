import { memberRoute } from "@/lib/http/api-route";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

export const POST = memberRoute(invitationIdSchema, resendInvitation, {
  present: ({ invitationId, invitationLink, expiresAt }) => ({
    success: true,
    invitationId,
    invitationLink,
    expiresAt,
  }),
});
