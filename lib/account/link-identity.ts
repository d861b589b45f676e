import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { holdSession } from "@/lib/sessions/hold-session";
import type { Identity } from "@/lib/sessions/identity";

/**
 * Lets a logged-in person sign in by an identity of theirs at a provider: one per provider, and one account per identity. A
 * notice is mailed.
 *
 * @problem "reauthentication_required" | "not_authenticated" | "provider_taken" | "identity_taken"
 */
export async function linkIdentity(
  { userId, sessionId, origin, isFresh }: Person,
  { provider, subject }: Identity,
  method: string,
) {
  if (!isFresh) return problem("reauthentication_required");
  return identityDb.$transaction(async (tx) => {
    if (!(await holdSession(tx, { userId, sessionId }))) return problem("not_authenticated");
    const present = await tx.userIdentity.findFirst({ where: { userId, provider } });
    if (present) return present.subject === subject ? ok(null) : problem("provider_taken");
    // The key decides between two accounts that want the same identity at once.
    const { count } = await tx.userIdentity.createMany({
      data: { provider, subject, userId },
      skipDuplicates: true,
    });
    if (count === 0) return problem("identity_taken");
    await recordAccountEvent(tx, {
      userId,
      action: "auth.identity.linked",
      origin,
      sessionId,
      method,
    });
    await enqueue(tx, "mail.sign_in_linked", { userId, requestId: origin.requestId });
    return ok(null);
  });
}
