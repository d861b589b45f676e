import "server-only";
import type { Person } from "@/lib/access/actor";
import type { AccountAction } from "@/lib/account-events/actions";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { admitPassword, forgetTries, slowDown } from "@/lib/limits/admit-log-in";
import { verifyPassword } from "@/lib/passwords/hash";
import { ok, problem } from "@/lib/result";

/**
 * Whether a logged-in person knows their password; a wrong one is written to their log as a refusal of `action`. Counts
 * against the same limits as a log-in. Answers the hash that matched.
 *
 * @problem "wrong_password" at `field` | "too_many_requests" | "account_locked"
 */
export async function confirmPassword(
  { userId, email, sessionId, origin }: Person,
  password: string,
  { action, field }: { readonly action: AccountAction; readonly field: string },
) {
  const admitted = await admitPassword(email);
  if (!admitted.ok) return admitted;
  const { passwordHash } = await identityDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  const isMatch = await verifyPassword(password, passwordHash);
  if (!isMatch) {
    await slowDown(email, admitted.value.tries);
    await recordAccountEvent(identityDb, { userId, action, origin, sessionId, isDenied: true });
    return problem("wrong_password", field);
  }
  await forgetTries(email);
  return ok({ passwordHash });
}
