import "server-only";
import type { z } from "zod";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { consumeEmailToken } from "@/lib/db/account/consume-email-token";
import { identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { openSession } from "@/lib/sessions/open-session";
import { tokenHash } from "@/lib/tokens";
import { neverOpened } from "@/lib/users/activation";
import { openActivation } from "./find-activation";
import { passwordContext } from "./password-context";
import type { activateAccountSchema } from "./schema";

/**
 * Opens an account that was made for a seat, with a name and a password of its owner's choice, and logs them in. The link came by
 * mail, so that using it proves the address too. It works once.
 *
 * @problem those of {@link openActivation} | "too_many_requests" | those of {@link judgePassword}
 */
export async function activateAccount(
  origin: RequestOrigin,
  { token, userName, password }: z.output<typeof activateAccountSchema>,
) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const found = await openActivation(token);
  if (!found.ok) return found;
  const { userId, email } = found.value;
  const context = { ...(await passwordContext(userId)), name: userName };
  const judgement = await judgePassword(password, context, "password");
  if (judgement) return judgement;

  const passwordHash = await hashPassword(password);
  try {
    return await identityDb.$transaction(async (tx) => {
      const consumed = await consumeEmailToken(tx, "activate", tokenHash(token));
      if (!consumed) return problem("activation_used");
      const { count } = await tx.user.updateMany({
        where: { id: userId, email, disabledAt: null, ...neverOpened },
        data: { name: userName, passwordHash, emailVerifiedAt: new Date() },
      });
      if (count === 0) return problem("activation_used");
      const session = await openSession(tx, { userId, isRemembered: false, origin });
      await recordAccountEvent(tx, {
        userId,
        action: "account.created",
        origin,
        sessionId: session.id,
        method: "password",
      });
      await recordAccountEvent(tx, { userId, action: "auth.email.verified", origin });
      return ok({ user: { id: userId, email, name: userName }, session });
    });
  } catch (error) {
    // Another account proved the address at this very moment.
    if (isUniqueViolation(error, "User")) return problem("activation_address_taken");
    throw error;
  }
}
