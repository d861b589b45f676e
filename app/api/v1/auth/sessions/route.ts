import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api-route";
import { listSessions } from "@/lib/sessions/list-sessions";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";

export const GET = personRoute(nothing, listSessions);
export const DELETE = personRoute(nothing, revokeOtherSessions, {
  present: ({ revoked }) => ({ success: true, revoked }),
});
