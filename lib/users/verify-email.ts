import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { consumeVerification } from "@/lib/db/consume-email-token";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";

/**
 * Proves an address by the link that was mailed to it. Works once, for 24 hours, and logs nobody in.
 *
 * @problem "token_invalid"
 */
export async function verifyEmail(_origin: RequestOrigin, { token }: { token: string }) {
  const consumed = await consumeVerification(tokenHash(token));
  return consumed ? ok({ email: consumed.email }) : problem("token_invalid");
}
