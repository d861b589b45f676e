import { memberRoute } from "@/lib/http/api-route";
import { changeRole } from "@/lib/members/change-role";
import { getMember } from "@/lib/members/get-member";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema, removeMemberSchema } from "@/lib/members/schema";

export const GET = memberRoute(memberIdSchema, getMember);
export const PATCH = memberRoute(changeRoleSchema, changeRole);
export const DELETE = memberRoute(removeMemberSchema, removeMember, {
  present: ({ handedOver }) => ({ success: true, handedOver }),
});
