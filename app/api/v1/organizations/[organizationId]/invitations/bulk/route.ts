import { memberRoute } from "@/lib/http/api/api-route";
import { manyAnswer } from "@/lib/invitations/answers";
import { inviteMany } from "@/lib/invitations/bulk/invite-many";
import { inviteManySchema } from "@/lib/invitations/schema";

export const POST = memberRoute(inviteManySchema, inviteMany, {
  summary: "Invite many people",
  permission: "invitation.create",
  answers: manyAnswer,
  present: (result) => ({ success: true, ...result }),
});
