import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { consumePasswordReset, findPasswordReset } from "@/lib/db/account/password-reset-record";
import { type DirectoryTx, identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { enqueue } from "@/lib/jobs/enqueue";
import { forgetTries } from "@/lib/limits/admit-log-in";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { endSessions } from "@/lib/sessions/end-sessions";
import { tokenHash } from "@/lib/tokens";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { passwordContext } from "./password-context";

/**
 * Sets a new password by a mailed link, once. All sessions end, a locked log-in is open again, and a notice is mailed; nobody
 * is logged in by it. The link proves the address as well, where nobody else has. Answers the address to log in with.
 *
 * @problem "token_invalid" | "too_many_requests" | those of {@link judgePassword}
 * @see OWASP Forgot Password Cheat Sheet; ASVS 5.0 7.4.3
 */
export async function resetPassword(
  origin: RequestOrigin,
  { token, newPassword }: { token: string; newPassword: string },
) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const foundUserId = await findPasswordReset(tokenHash(token));
  if (!foundUserId) return problem("token_invalid");
  const context = await passwordContext(foundUserId);
  const judgement = await judgePassword(newPassword, context, "newPassword");
  if (judgement) return judgement;

  const passwordHash = await hashPassword(newPassword);
  try {
    const result = await identityDb.$transaction(async (tx) => {
      const userId = await consumePasswordReset(tx, tokenHash(token));
      if (!userId) return problem("token_invalid");
      await takeOver(tx, { userId, email: context.email, passwordHash });
      await recordAccountEvent(tx, { userId, action: "auth.password.reset", origin });
      await enqueue(tx, "mail.password_changed", { userId, requestId: origin.requestId });
      return ok({ email: context.email });
    });
    if (result.ok) await forgetTries(context.email);
    return result;
  } catch (error) {
    // Another account proved the address at this very moment.
    if (isUniqueViolation(error, "User")) return problem("token_invalid");
    throw error;
  }
}

interface NewPassword {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** Leaves the account to whoever reads the address's mail: nothing that somebody else set up before stays open. */
async function takeOver(
  tx: DirectoryTx,
  { userId, email, passwordHash }: NewPassword,
): Promise<void> {
  const { owner } = await accountsOfAddress(tx, email);
  if (owner?.id !== userId) await tx.userIdentity.deleteMany({ where: { userId } });
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash, ...(owner ? {} : { emailVerifiedAt: new Date() }) },
    select: { id: true },
  });
  await endSessions(tx, userId);
  await tx.passwordResetToken.deleteMany({ where: { userId, usedAt: null } });
  await tx.emailToken.deleteMany({ where: { userId, purpose: { in: ["change", "verify"] } } });
  // Kept as used, because its page says so: whoever was given a seat has opened their account in another way.
  await tx.emailToken.updateMany({
    where: { userId, purpose: "activate", usedAt: null },
    data: { usedAt: new Date() },
  });
}
