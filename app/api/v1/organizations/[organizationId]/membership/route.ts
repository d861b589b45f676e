import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { leaveOrganization } from "@/lib/members/leave-organization";

export const DELETE = memberRoute(nothing, leaveOrganization, {
  summary: "Leave the organization",
  permission: "member.leave",
  ...done,
});
