import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { findPasswordReset } from "@/lib/db/account/password-reset-record";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";

/**
 * Whether a reset link still works, so that nobody thinks up a password for a dead one. Uses nothing up, but counts like any
 * other try of a link.
 *
 * @problem "token_invalid" | "too_many_requests"
 */
export async function checkResetLink({ ip }: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(ip));
  if (!admitted.ok) return admitted;
  const userId = await findPasswordReset(tokenHash(token));
  return userId ? ok({ success: true }) : problem("token_invalid");
}
