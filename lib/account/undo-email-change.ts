import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { consumeEmailToken } from "@/lib/db/account/consume-email-token";
import { identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { endSessions } from "@/lib/sessions/end-sessions";
import { tokenHash } from "@/lib/tokens";

/**
 * Takes a change of address back by the link that was mailed to the old one, confirmed or not. Whoever asked for the change may
 * hold a session, so all of them end.
 *
 * @problem "token_invalid" | "too_many_requests"
 */
export async function undoEmailChange(origin: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  try {
    return await identityDb.$transaction(async (tx) => {
      const consumed = await consumeEmailToken(tx, "undo_change", tokenHash(token));
      if (!consumed) return problem("token_invalid");
      const { userId, email } = consumed;
      await tx.user.updateMany({
        where: { id: userId, email: { not: email } },
        data: { email, emailVerifiedAt: new Date() },
      });
      await tx.emailToken.deleteMany({ where: { userId, purpose: "change" } });
      await tx.passwordResetToken.deleteMany({ where: { userId } });
      await endSessions(tx, userId);
      await recordAccountEvent(tx, { userId, action: "auth.email.change_undone", origin });
      return ok({ email });
    });
  } catch (error) {
    if (isUniqueViolation(error, "User")) return problem("token_invalid");
    throw error;
  }
}
