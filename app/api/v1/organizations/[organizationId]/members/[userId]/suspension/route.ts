import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { memberIdSchema } from "@/lib/members/schema";
import { suspendMember } from "@/lib/members/suspend-member";

export const PUT = memberRoute(memberIdSchema, suspendMember, {
  summary: "Suspend a member",
  permission: "member.suspend",
  ...done,
});
export const DELETE = memberRoute(memberIdSchema, reactivateMember, {
  summary: "Reactivate a member",
  permission: "member.reactivate",
  ...done,
});
