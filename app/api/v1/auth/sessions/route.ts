import { z } from "zod";
import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api/api-route";
import { sessionAnswer } from "@/lib/sessions/answers";
import { listSessions } from "@/lib/sessions/list-sessions";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";

export const GET = personRoute(nothing, listSessions, {
  summary: "List your sessions",
  answers: z.object({ sessions: z.array(sessionAnswer) }),
});
export const DELETE = personRoute(nothing, revokeOtherSessions, {
  summary: "End your other sessions",
  answers: z.object({ success: z.literal(true), revoked: z.int() }),
  present: ({ revoked }) => ({ success: true, revoked }),
});
