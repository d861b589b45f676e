import "server-only";
import { lockUser } from "@/lib/db/account/lock-user";
import type { IdentityTx } from "@/lib/db/identity";

/**
 * Whether a session is still there, as it stays until the transaction ends. What could take an account over asks once more: the
 * session may have ended since its request came in, by a new password for example, which has closed what was open then.
 */
export async function holdSession(
  directory: IdentityTx,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<boolean> {
  await lockUser(directory, userId);
  return (await directory.session.count({ where: { userId, id: sessionId } })) > 0;
}
