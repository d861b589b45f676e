import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok } from "@/lib/result";
import { endSessions } from "./end-sessions";

/** Ends all of a person's sessions except the present one, and tells them by mail. */
export async function revokeOtherSessions({ userId, sessionId, origin }: Person) {
  return identityDb.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const revoked = await endSessions(tx, userId, { exceptSessionId: sessionId });
    if (revoked === 0) return ok({ revoked });
    await recordAccountEvent(tx, {
      userId,
      action: "auth.session.revoked_others",
      origin,
      sessionId,
    });
    await enqueue(tx, "mail.sessions_revoked", { userId, requestId: origin.requestId });
    return ok({ revoked });
  });
}
