import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { endSessions } from "@/lib/sessions/end-sessions";
import { renewSession } from "@/lib/sessions/renew-session";
import { passwordContext } from "./password-context";

interface PasswordChange {
  readonly newPassword: string;
  /** The hash that the person has confirmed; null where there was none. */
  readonly replacedHash: string | null;
}

/**
 * Replaces the password that was confirmed, and no other.
 *
 * @problem those of {@link judgePassword} | "conflict" if it was changed in between | "not_authenticated"
 */
export async function setPassword(
  { userId, sessionId, origin }: Person,
  { newPassword, replacedHash }: PasswordChange,
) {
  const context = await passwordContext(userId);
  const judgement = await judgePassword(newPassword, context, "newPassword");
  if (judgement) return judgement;
  const passwordHash = await hashPassword(newPassword);
  return identityDb.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: replacedHash },
      data: { passwordHash },
    });
    if (count === 0) return problem("conflict");
    await endSessions(tx, userId, { exceptSessionId: sessionId });
    await tx.passwordResetToken.deleteMany({ where: { userId } });
    await recordAccountEvent(tx, { userId, action: "auth.password.changed", origin, sessionId });
    await enqueue(tx, "mail.password_changed", { userId, requestId: origin.requestId });
    // Null if the session was revoked in between. The password is changed all the same, and its owner logs in with it.
    return ok({ session: await renewSession(tx, { userId, sessionId }) });
  });
}
