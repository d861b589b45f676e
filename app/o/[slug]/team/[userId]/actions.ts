"use server";

import { memberAction } from "@/lib/http/actions";
import { changeRole } from "@/lib/members/change-role";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema, removeMemberSchema } from "@/lib/members/schema";
import { suspendMember } from "@/lib/members/suspend-member";

export const changeRoleAction = memberAction(changeRoleSchema, changeRole, () => ({ show: null }));
export const suspendMemberAction = memberAction(memberIdSchema, suspendMember, () => ({
  show: null,
}));
export const reactivateMemberAction = memberAction(memberIdSchema, reactivateMember, () => ({
  show: null,
}));
export const endMemberSessionsAction = memberAction(memberIdSchema, endMemberSessions, () => ({
  show: null,
}));
export const removeMemberAction = memberAction(removeMemberSchema, removeMember, (_gone, slug) => ({
  goTo: `/o/${slug}/team`,
}));
