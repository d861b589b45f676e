import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { consumeEmailToken } from "@/lib/db/account/consume-email-token";
import { identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";

/**
 * Proves an address by the link that was mailed to it. Works once, for 24 hours, for the address that the account still has, and
 * logs nobody in. From then on the address is this account's, and no other can prove it.
 *
 * @problem "token_invalid" | "too_many_requests"
 */
export async function verifyEmail(origin: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  try {
    return await identityDb.$transaction(async (tx) => {
      const consumed = await consumeEmailToken(tx, "verify", tokenHash(token));
      if (!consumed) return problem("token_invalid");
      const { userId, email } = consumed;
      const { count } = await tx.user.updateMany({
        where: { id: userId, email, emailVerifiedAt: null },
        data: { emailVerifiedAt: new Date() },
      });
      if (count === 0) return problem("token_invalid");
      await recordAccountEvent(tx, { userId, action: "auth.email.verified", origin });
      return ok({ email });
    });
  } catch (error) {
    // Another account has proved it before.
    if (isUniqueViolation(error, "User")) return problem("token_invalid");
    throw error;
  }
}
