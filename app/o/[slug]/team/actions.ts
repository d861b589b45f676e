"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { inviteList } from "@/lib/invitations/bulk/invite-list";
import { inviteMember } from "@/lib/invitations/invite-member";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import {
  invitationIdSchema,
  inviteListSchema,
  inviteMemberSchema,
  memberOfSeatSchema,
} from "@/lib/invitations/schema";
import { resendActivation } from "@/lib/invitations/seats/resend-activation";
import { leaveOrganization } from "@/lib/members/leave-organization";

export const inviteMemberAction = memberAction(
  inviteMemberSchema,
  inviteMember,
  ({ email, invitationLink }) => ({ show: { email, invitationLink } }),
);
export const inviteListAction = memberAction(inviteListSchema, inviteList, (result) => ({
  show: result,
}));
export const resendActivationAction = memberAction(memberOfSeatSchema, resendActivation, stay);
export const resendInvitationAction = memberAction(invitationIdSchema, resendInvitation, stay);
export const revokeInvitationAction = memberAction(invitationIdSchema, revokeInvitation, stay);
export const leaveOrganizationAction = memberAction(nothing, leaveOrganization, () => ({
  goTo: "/organizations",
}));
