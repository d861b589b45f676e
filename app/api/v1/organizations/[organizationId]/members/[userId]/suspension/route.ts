import { memberRoute } from "@/lib/http/api-route";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { memberIdSchema } from "@/lib/members/schema";
import { suspendMember } from "@/lib/members/suspend-member";

export const PUT = memberRoute(memberIdSchema, suspendMember, {
  present: () => ({ success: true }),
});
export const DELETE = memberRoute(memberIdSchema, reactivateMember, {
  present: () => ({ success: true }),
});
