import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { listedMemberAnswer } from "@/lib/members/answers";
import { listMembers } from "@/lib/members/list-members";
import { listMembersSchema } from "@/lib/members/schema";

export const GET = memberRoute(listMembersSchema, listMembers, {
  summary: "List members",
  permission: "member.read",
  answers: pageOf(listedMemberAnswer),
});
