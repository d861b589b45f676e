import "server-only";
import { invitee, type Person, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { type DirectoryTx, directoryOf } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { problem } from "@/lib/result";
import { openSession } from "@/lib/sessions/open-session";
import { parseInvitationToken } from "../link/invitation-token";
import type { AcceptInvitation } from "../schema";
import { identifyJoiner } from "./identify-joiner";
import { type Joiner, joinByInvitation } from "./join-by-invitation";

/**
 * Accepts an invitation. The seat that it holds becomes the member's, so that there is always one.
 *
 * Somebody logged in joins as themselves. Anybody else gives a name and password for a new account, or the password of the
 * account that the address already has, and a session is opened for them.
 *
 * @problem "too_many_requests" | those of {@link identifyJoiner} | those of {@link joinByInvitation}
 */
export async function acceptInvitation(
  { person, origin }: { person: Person | null; origin: RequestOrigin },
  input: AcceptInvitation,
) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const key = parseInvitationToken(input.token);
  if (!key) return problem("invitation_not_found");
  const actor = invitee(key.organizationId, origin);
  const db = authorize(actor, "invitation.accept");
  const joiner = await identifyJoiner(db, key, { person, origin }, input);
  if (!joiner.ok) return joiner;
  const { userId, name } = joiner.value;

  try {
    return await joinByInvitation(db, { actor, key, joiner: joiner.value }, async (tx, joined) => {
      const { organizationId, slug, email, isByMail } = joined;
      const session = person ? null : await enter(directoryOf(tx), joiner.value, origin);
      if (isByMail) await recordProof(directoryOf(tx), joiner.value, email, origin);
      return { organizationId, slug, user: { id: userId, email, name }, session };
    });
  } catch (error) {
    // Another account proved the address at this very moment.
    if (!isUniqueViolation(error, "User")) throw error;
    return problem(person ? "invitation_email_mismatch" : "login_required");
  }
}

// The mailed link proves the address, like a link that was mailed for that purpose (decision 20).
async function recordProof(
  directory: DirectoryTx,
  { kind, userId }: Joiner,
  email: string,
  origin: RequestOrigin,
): Promise<void> {
  if (kind === "proven") return;
  if (kind === "known") {
    const { count } = await directory.user.updateMany({
      where: { id: userId, email, emailVerifiedAt: null },
      data: { emailVerifiedAt: new Date() },
    });
    if (count === 0) return;
  }
  await recordAccountEvent(directory, { userId, action: "auth.email.verified", origin });
}

async function enter(directory: DirectoryTx, { kind, userId }: Joiner, origin: RequestOrigin) {
  const session = await openSession(directory, { userId, isRemembered: false, origin });
  await recordAccountEvent(directory, {
    userId,
    action: kind === "new" ? "account.created" : "auth.login",
    origin,
    sessionId: session.id,
    method: "password",
  });
  return session;
}
