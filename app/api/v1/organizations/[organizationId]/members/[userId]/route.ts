import { memberRoute } from "@/lib/http/api-route";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { changeRoleSchema, memberIdSchema } from "@/lib/members/schema";

export const PATCH = memberRoute(changeRoleSchema, changeRole);
export const DELETE = memberRoute(memberIdSchema, removeMember, {
  present: () => ({ success: true }),
});
