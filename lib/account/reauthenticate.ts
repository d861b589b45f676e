import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { ok, problem } from "@/lib/result";
import { renewSession } from "@/lib/sessions/renew-session";
import { confirmPassword } from "./confirm-password";

/**
 * Somebody logged in proves again who they are. For ten minutes their session may then do what could take an account over. It
 * goes on under a new token.
 *
 * @problem those of {@link confirmPassword} | "not_authenticated"
 * @see ASVS 5.0 7.5.1, 7.2.4
 */
export async function reauthenticate(person: Person, { password }: { password: string }) {
  const confirmed = await confirmPassword(person, password, {
    action: "auth.reauthenticated",
    field: "password",
  });
  if (!confirmed.ok) return confirmed;
  const { userId, sessionId, origin } = person;
  return identityDb.$transaction(async (tx) => {
    const session = await renewSession(tx, { userId, sessionId });
    if (!session) return problem("not_authenticated");
    await recordAccountEvent(tx, { userId, action: "auth.reauthenticated", origin, sessionId });
    return ok({ session });
  });
}
