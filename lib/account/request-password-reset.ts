import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok } from "@/lib/result";
import { deriveToken, tokenHash } from "@/lib/tokens";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";

const lifetimeMinutes = 30;
/** Longer than the work for an account takes, so that an address without one is not answered sooner. */
const answerAfterMs = 250;

/**
 * Mails a link that sets a new password: for 30 minutes, once, and only the newest. An address without an account gets the same
 * answer after the same time. So does one that has asked three times within an hour.
 *
 * @problem "too_many_requests" by the client's address alone
 * @see OWASP Forgot Password Cheat Sheet; ASVS 5.0 6.3.8
 */
export async function requestPasswordReset(origin: RequestOrigin, { email }: { email: string }) {
  const admitted = await consume("forgot_password", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  await Promise.all([issueReset(origin, email), sleep(answerAfterMs)]);
  return ok({
    success: true,
    message: "If there is an account for this e-mail, a link is on its way.",
  });
}

async function issueReset(origin: RequestOrigin, email: string): Promise<void> {
  const admitted = await consume("forgot_password_account", email);
  const { owner, claimants } = await accountsOfAddress(identityDb, email);
  const account = owner ?? claimants[0];
  if (!admitted.ok || !account || account.disabledAt) return;
  const { id: userId } = account;
  await identityDb.$transaction(async (tx) => {
    await lockUser(tx, userId);
    await tx.passwordResetToken.deleteMany({ where: { userId } });
    const nonce = randomUUID();
    await tx.passwordResetToken.create({
      data: {
        tokenHash: tokenHash(deriveToken("password_reset", nonce)),
        nonce,
        userId,
        lifetimeMinutes,
      },
      select: { userId: true },
    });
    await recordAccountEvent(tx, { userId, action: "auth.password.reset_requested", origin });
    await enqueue(tx, "mail.password_reset", { userId });
  });
}
