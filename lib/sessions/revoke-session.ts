import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { ok, problem } from "@/lib/result";

/**
 * Ends one of a person's own sessions, from its next request on.
 *
 * @problem "not_found" (also for somebody else's)
 */
export async function revokeSession(
  { userId, sessionId: ownId, origin }: Person,
  { sessionId }: { sessionId: string },
) {
  return identityDb.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const { count } = await tx.session.deleteMany({ where: { userId, id: sessionId } });
    if (count === 0) return problem("not_found");
    await recordAccountEvent(tx, {
      userId,
      action: "auth.session.revoked",
      origin,
      sessionId: ownId,
    });
    return ok({ success: true });
  });
}
