import { memberRoute } from "@/lib/http/api-route";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

// The new link goes to the invitee alone: whoever wants one to hand over makes a new invitation.
export const POST = memberRoute(invitationIdSchema, resendInvitation, {
  present: ({ invitationId, expiresAt }) => ({ success: true, invitationId, expiresAt }),
});
