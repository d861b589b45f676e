import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { inviteMember } from "@/lib/invitations/invite-member";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { inviteMemberSchema } from "@/lib/invitations/schema";

export const GET = memberRoute(nothing, listInvitations);

export const POST = memberRoute(inviteMemberSchema, inviteMember, {
  status: 201,
  present: ({ invitationId, invitationLink }) => ({ success: true, invitationId, invitationLink }),
});
