import { memberRoute } from "@/lib/http/api/api-route";
import { memberAnswer, removedAnswer } from "@/lib/members/answers";
import { changeRole } from "@/lib/members/change-role";
import { getMember } from "@/lib/members/get-member";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema, removeMemberSchema } from "@/lib/members/schema";

export const GET = memberRoute(memberIdSchema, getMember, {
  summary: "Read a member",
  permission: "member.read",
  answers: memberAnswer,
});
export const PATCH = memberRoute(changeRoleSchema, changeRole, {
  summary: "Change a member's role",
  permission: "member.change_role",
  answers: memberAnswer,
});
export const DELETE = memberRoute(removeMemberSchema, removeMember, {
  summary: "Remove a member",
  permission: "member.remove",
  answers: removedAnswer,
  present: ({ handedOver }) => ({ success: true, handedOver }),
});
