import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { networkKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { problem } from "@/lib/result";
import type { Identity } from "./identity";
import { signIn } from "./sign-in";

/**
 * Opens a session for somebody whom a provider has vouched for. If this very identity is unknown there is no account and no
 * session, whatever e-mail the provider has for them.
 *
 * @problem "identity_unknown" | "account_disabled" | "too_many_requests"
 * @see ASVS 5.0 6.8.1, 10.3.3
 */
export async function logInWithIdentity(
  origin: RequestOrigin,
  { provider, subject }: Identity,
  method: string,
) {
  const admitted = await consume("log_in", networkKey(origin.ip));
  if (!admitted.ok) return admitted;

  const identity = await identityDb.userIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: { id: true, email: true, name: true, disabledAt: true } } },
  });
  if (!identity) return problem("identity_unknown");
  const { disabledAt, ...user } = identity.user;
  if (disabledAt) {
    await recordAccountEvent(identityDb, {
      userId: user.id,
      action: "auth.login",
      origin,
      isDenied: true,
      method,
    });
    return problem("account_disabled");
  }
  return signIn(user, { origin, method, isRemembered: false });
}
