import "server-only";
import type { DirectoryTx } from "@/lib/db/identity";

/**
 * Ends all sessions of a person, or all but one, from their next request on. Answers how many. The caller holds the account: a
 * session that is renewed meanwhile (renew-session.ts) would not be seen.
 */
export async function endSessions(
  directory: DirectoryTx,
  userId: string,
  options: { readonly exceptSessionId?: string | undefined } = {},
): Promise<number> {
  const { exceptSessionId } = options;
  const { count } = await directory.session.deleteMany({
    where: exceptSessionId ? { userId, id: { not: exceptSessionId } } : { userId },
  });
  return count;
}
