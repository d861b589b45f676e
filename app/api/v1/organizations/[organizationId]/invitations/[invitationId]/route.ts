import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

export const DELETE = memberRoute(invitationIdSchema, revokeInvitation, {
  summary: "Revoke an invitation",
  permission: "invitation.revoke",
  ...done,
});
