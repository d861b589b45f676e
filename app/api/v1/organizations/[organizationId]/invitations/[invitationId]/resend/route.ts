import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

// Only the invitee gets the new link. To hand a link over, make a new invitation.
export const POST = memberRoute(invitationIdSchema, resendInvitation, {
  summary: "Send an invitation again, under a new link",
  permission: "invitation.create",
  answers: z.object({ success: z.literal(true), invitationId: id, expiresAt: moment }),
  present: ({ invitationId, expiresAt }) => ({ success: true, invitationId, expiresAt }),
});
