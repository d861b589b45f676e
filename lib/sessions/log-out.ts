import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";

/**
 * Ends the session of a token, from the next request on. A token that opens nothing is no problem: its session is over already.
 */
export async function logOut({ token, origin }: { token: string; origin: RequestOrigin }) {
  return identityDb.$transaction(async (tx) => {
    const where = { tokenHash: tokenHash(token) };
    const session = await tx.session.findUnique({ where, select: { id: true, userId: true } });
    if (!session) return ok({ success: true });
    const { id, userId } = session;
    await lockUser(tx, userId);
    // By its id, because it may have got another token meanwhile.
    const { count } = await tx.session.deleteMany({ where: { userId, id } });
    if (count > 0)
      await recordAccountEvent(tx, { userId, action: "auth.logout", origin, sessionId: id });
    return ok({ success: true });
  });
}
