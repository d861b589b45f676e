import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
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
    const { count } = await tx.session.deleteMany({ where });
    if (session && count > 0)
      await recordAccountEvent(tx, {
        userId: session.userId,
        action: "auth.logout",
        origin,
        sessionId: session.id,
      });
    return ok({ success: true });
  });
}
