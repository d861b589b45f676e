import { done } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";
import { declineOwnInvitation } from "@/lib/invitations/own/decline-own-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

export const POST = personRoute(invitationIdSchema, declineOwnInvitation, {
  summary: "Decline an invitation to your address",
  ...done,
});
