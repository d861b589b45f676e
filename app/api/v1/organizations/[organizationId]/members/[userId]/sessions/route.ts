import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { listMemberSessions } from "@/lib/members/list-member-sessions";
import { memberIdSchema } from "@/lib/members/schema";
import { memberSessionAnswer } from "@/lib/sessions/answers";

export const GET = memberRoute(memberIdSchema, listMemberSessions, {
  summary: "List a member's sessions",
  permission: "member.end_sessions",
  answers: pageOf(memberSessionAnswer),
});
export const DELETE = memberRoute(memberIdSchema, endMemberSessions, {
  summary: "End a member's sessions",
  permission: "member.end_sessions",
  answers: z.object({ success: z.literal(true), ended: z.int() }),
  present: ({ ended }) => ({ success: true, ended }),
});
