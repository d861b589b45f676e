import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { invitationAnswer, newInvitationAnswer } from "@/lib/invitations/answers";
import { inviteMember } from "@/lib/invitations/invite-member";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { inviteMemberSchema, listInvitationsSchema } from "@/lib/invitations/schema";

export const GET = memberRoute(listInvitationsSchema, listInvitations, {
  summary: "List invitations",
  permission: "invitation.read",
  answers: pageOf(invitationAnswer),
});

export const POST = memberRoute(inviteMemberSchema, inviteMember, {
  summary: "Invite somebody",
  permission: "invitation.create",
  answers: newInvitationAnswer,
  status: 201,
  present: ({ invitationId, invitationLink }) => ({ success: true, invitationId, invitationLink }),
});
