import { done } from "@/lib/answer-fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { declineInvitation } from "@/lib/invitations/invitee/decline-invitation";
import { declineInvitationSchema } from "@/lib/invitations/schema";

export const POST = publicRoute(declineInvitationSchema, declineInvitation, {
  summary: "Decline an invitation",
  ...done,
});
