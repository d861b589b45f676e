import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { admitLogIn, forgetTries, slowDown } from "@/lib/limits/admit-log-in";
import { problem } from "@/lib/result";
import { checkPassword } from "./check-password";
import { refreshHash } from "./refresh-hash";
import type { LogIn } from "./schema";
import { signIn } from "./sign-in";

/**
 * Opens a session for an e-mail and its password. An unknown address, a wrong password and a disabled account get the same
 * answer after the same work.
 *
 * @problem "invalid_credentials" | "too_many_requests" | "account_locked"
 * @see ASVS 5.0 6.3.1, 6.3.8
 */
export async function logIn(origin: RequestOrigin, { email, password, rememberMe }: LogIn) {
  const admitted = await admitLogIn(origin, email);
  if (!admitted.ok) return admitted;

  const { account, target } = await checkPassword(email, password);
  if (!account) {
    await slowDown(email, admitted.value.tries);
    if (target) {
      const denied = { userId: target.id, origin, isDenied: true, method: "password" };
      await recordAccountEvent(identityDb, { ...denied, action: "auth.login" });
      if (admitted.value.isLast)
        await recordAccountEvent(identityDb, { ...denied, action: "auth.locked" });
    }
    return problem("invalid_credentials");
  }
  await forgetTries(email);
  const entered = await signIn(account, { origin, method: "password", isRemembered: rememberMe });
  if (entered.ok) await refreshHash(account, password);
  return entered;
}
