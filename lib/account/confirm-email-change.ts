import "server-only";
import type { Person, RequestOrigin } from "@/lib/access/actor";
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
 * Changes an address by the link that was mailed to the new one. It is proved with that; all sessions end but that of
 * whoever confirms while logged in to this account, and reset links die.
 *
 * @problem "token_invalid" | "too_many_requests"
 */
export async function confirmEmailChange(
  { person, origin }: { person: Person | null; origin: RequestOrigin },
  { token }: { token: string },
) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  try {
    return await identityDb.$transaction(async (tx) => {
      const consumed = await consumeEmailToken(tx, "change", tokenHash(token));
      if (!consumed) return problem("token_invalid");
      const { userId, email } = consumed;
      await tx.user.update({
        where: { id: userId },
        data: { email, emailVerifiedAt: new Date() },
        select: { id: true },
      });
      const own = person?.userId === userId ? person.sessionId : undefined;
      await endSessions(tx, userId, { exceptSessionId: own });
      await tx.passwordResetToken.deleteMany({ where: { userId } });
      await tx.emailToken.deleteMany({ where: { userId, purpose: "verify" } });
      await recordAccountEvent(tx, { userId, action: "auth.email.changed", origin });
      return ok({ email });
    });
  } catch (error) {
    // The address was proved for another account in the meantime; this link can't take it away.
    if (isUniqueViolation(error, "User")) return problem("token_invalid");
    throw error;
  }
}
