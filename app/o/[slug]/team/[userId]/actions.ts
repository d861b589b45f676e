"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { changeRole } from "@/lib/members/change-role";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema, removeMemberSchema } from "@/lib/members/schema";
import { suspendMember } from "@/lib/members/suspend-member";

export const changeRoleAction = memberAction(changeRoleSchema, changeRole, stay);
export const suspendMemberAction = memberAction(memberIdSchema, suspendMember, stay);
export const reactivateMemberAction = memberAction(memberIdSchema, reactivateMember, stay);
export const endMemberSessionsAction = memberAction(memberIdSchema, endMemberSessions, stay);
export const removeMemberAction = memberAction(removeMemberSchema, removeMember, (_gone, slug) => ({
  goTo: `/o/${slug}/team`,
}));
