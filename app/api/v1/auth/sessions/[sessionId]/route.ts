import { done } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";
import { revokeSession } from "@/lib/sessions/revoke-session";
import { sessionIdSchema } from "@/lib/sessions/schema";

export const DELETE = personRoute(sessionIdSchema, revokeSession, {
  summary: "End a session",
  ...done,
});
