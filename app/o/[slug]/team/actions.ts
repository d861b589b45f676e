"use server";

import { memberAction } from "@/lib/http/actions";
import { inviteMember } from "@/lib/invitations/invite-member";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { invitationIdSchema, inviteMemberSchema } from "@/lib/invitations/schema";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema } from "@/lib/members/schema";

export const inviteMemberAction = memberAction(
  inviteMemberSchema,
  inviteMember,
  ({ email, invitationLink }) => ({ show: { email, invitationLink } }),
);
export const resendInvitationAction = memberAction(invitationIdSchema, resendInvitation, () => ({
  show: null,
}));
export const revokeInvitationAction = memberAction(invitationIdSchema, revokeInvitation, () => ({
  show: null,
}));
export const changeRoleAction = memberAction(changeRoleSchema, changeRole, () => ({ show: null }));
export const removeMemberAction = memberAction(memberIdSchema, removeMember, () => ({
  show: null,
}));
