import { memberRoute } from "@/lib/http/api-route";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { listMemberSessions } from "@/lib/members/list-member-sessions";
import { memberIdSchema } from "@/lib/members/schema";

export const GET = memberRoute(memberIdSchema, listMemberSessions);
export const DELETE = memberRoute(memberIdSchema, endMemberSessions, {
  present: ({ ended }) => ({ success: true, ended }),
});
