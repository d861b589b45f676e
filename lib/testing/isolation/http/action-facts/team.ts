import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const invitation = ({ params }: Company) => ({ invitationId: params.invitationId ?? "" });
const member = ({ params }: Company) => ({ userId: params.userId ?? "" });

/** Actions on members and invitations. */
export const teamActions: Actions = {
  inviteMemberAction: {
    isMembers: true,
    permission: "invitation.create",
    fields: ({ slug }) => ({ email: `new@${slug}.example`, role: "viewer", sendEmail: "false" }),
  },
  inviteListAction: {
    isMembers: true,
    permission: "invitation.create",
    fields: ({ slug }) => ({ list: `many@${slug}.example`, role: "viewer" }),
  },
  resendActivationAction: {
    isMembers: true,
    permission: "seat.assign",
    namesRecord: true,
    fields: member,
  },
  resendInvitationAction: {
    isMembers: true,
    permission: "invitation.create",
    namesRecord: true,
    fields: invitation,
  },
  revokeInvitationAction: {
    isMembers: true,
    permission: "invitation.revoke",
    namesRecord: true,
    fields: invitation,
  },
  changeRoleAction: {
    isMembers: true,
    permission: "member.change_role",
    namesRecord: true,
    fields: (company) => ({ ...member(company), role: "manager" }),
  },
  suspendMemberAction: {
    isMembers: true,
    permission: "member.suspend",
    namesRecord: true,
    fields: member,
  },
  reactivateMemberAction: {
    isMembers: true,
    permission: "member.reactivate",
    namesRecord: true,
    fields: member,
  },
  endMemberSessionsAction: {
    isMembers: true,
    permission: "member.end_sessions",
    namesRecord: true,
    fields: member,
  },
  offerOwnershipAction: {
    isMembers: true,
    permission: "ownership.transfer",
    namesRecord: true,
    fields: ({ params }) => ({ toUserId: params.userId ?? "" }),
  },
  cancelOwnershipAction: { isMembers: true, permission: "ownership.transfer" },
  acceptOwnershipAction: { isMembers: true, permission: "ownership.accept", isOthers: true },
  declineOwnershipAction: { isMembers: true, permission: "ownership.accept", isOthers: true },
  leaveOrganizationAction: { isMembers: true, permission: "member.leave", isOthers: true },
  removeMemberAction: {
    isMembers: true,
    permission: "member.remove",
    namesRecord: true,
    fields: member,
  },
};
