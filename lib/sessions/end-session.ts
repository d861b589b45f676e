import "server-only";
import { identityDb } from "@/lib/db/identity";
import { tokenHash } from "@/lib/tokens";

/** Ends the session of a token, from the next request on. A token that opens nothing is no problem: it is already over. */
export async function endSession(token: string): Promise<void> {
  await identityDb.session.deleteMany({ where: { tokenHash: tokenHash(token) } });
}
