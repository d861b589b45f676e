import "server-only";
import { lockUser } from "@/lib/db/account/lock-user";
import type { IdentityTx } from "@/lib/db/identity";
import { randomToken, tokenHash } from "@/lib/tokens";
import type { OpenedSession } from "./open-session";

/**
 * Gives a session a new token, because its person has just proved again who they are: the old token is dead, and the absolute end
 * stays. Null if the session has ended in the meantime; whoever ends it now waits, because its new row would not be seen.
 *
 * @see ASVS 5.0 7.2.4
 */
export async function renewSession(
  directory: IdentityTx,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<OpenedSession | null> {
  await lockUser(directory, userId);
  const session = await directory.session.findFirst({ where: { userId, id: sessionId } });
  if (!session) return null;
  // A new row instead of an update, because the token's hash is the key, and on Citus decides where the row lies.
  const { count } = await directory.session.deleteMany({ where: { tokenHash: session.tokenHash } });
  if (count === 0) return null;
  const token = randomToken();
  const { reauthenticatedAt: _, lastSeenAt: __, ...kept } = session;
  await directory.session.create({
    data: { ...kept, tokenHash: tokenHash(token) },
    select: { id: true },
  });
  const expiresAt = new Date(session.createdAt.getTime() + session.absoluteMinutes * 60_000);
  return { token, id: sessionId, isRemembered: session.isRemembered, expiresAt };
}
