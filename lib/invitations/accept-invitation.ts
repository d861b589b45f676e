import "server-only";
import { v7 as uuidv7 } from "uuid";
import { invitee, type Person, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { type DirectoryTx, directoryOf, identityDb } from "@/lib/db/identity";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { admitLogIn, forgetTries, slowDown } from "@/lib/limits/admit-log-in";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { checkPassword } from "@/lib/sessions/check-password";
import { openSession } from "@/lib/sessions/open-session";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { openInvitation } from "./find-invitation";
import { type InvitationKey, parseInvitationToken } from "./invitation-token";
import { type Joiner, joinByInvitation } from "./join-by-invitation";
import type { AcceptInvitation } from "./schema";

/**
 * Accepts an invitation. The seat that it holds becomes the member's, so that there is always one.
 *
 * Somebody logged in joins as themselves. Anybody else gives a name and password for a new account, or the password of the
 * account that the address already has, and a session is opened for them.
 *
 * @problem those of {@link openInvitation} | "invitation_email_mismatch" | "login_required" | "invalid_input" | "already_member"
 * | "too_many_requests" | "account_locked" | those of {@link judgePassword}
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
  const joiner = await identify(db, key, { person, origin }, input);
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

async function identify(
  db: TenantDb,
  key: InvitationKey,
  { person, origin }: { person: Person | null; origin: RequestOrigin },
  input: AcceptInvitation,
) {
  if (person?.isEmailVerified) {
    const { userId, name, email } = person;
    return ok<Joiner>({ kind: "proven", userId, name, email });
  }
  const found = await openInvitation(db, key);
  if (!found.ok) return found;
  const { email, organizationId } = found.value;
  if (person) {
    if (!(await mayClaim(person, email))) return problem("invitation_email_mismatch");
    return ok<Joiner>({ kind: "known", userId: person.userId, name: person.name });
  }
  const { owner, claimants } = await accountsOfAddress(identityDb, email);
  if (owner || claimants.length > 0) return identifyAccount(origin, email, input.password);

  if (!input.userName) return problem("invalid_input", "userName");
  if (!input.password) return problem("invalid_input", "password");
  const organization = await identityDb.organizationDirectory.findUniqueOrThrow({
    where: { organizationId },
    select: { name: true, slug: true },
  });
  const context = { email, name: input.userName, organizations: [organization] };
  const judgement = await judgePassword(input.password, context, "password");
  if (judgement) return judgement;
  const passwordHash = await hashPassword(input.password);
  return ok<Joiner>({ kind: "new", userId: uuidv7(), name: input.userName, passwordHash });
}

// A proved address belongs to its account: another account that only claims it does not join in its name.
async function mayClaim(person: Person, email: string): Promise<boolean> {
  if (person.email !== email) return false;
  const { owner } = await accountsOfAddress(identityDb, email);
  return !owner || owner.id === person.userId;
}

async function identifyAccount(origin: RequestOrigin, email: string, password: string | undefined) {
  if (!password) return problem("login_required");
  const admitted = await admitLogIn(origin, email);
  if (!admitted.ok) return admitted;
  const { account, owner, target } = await checkPassword(email, password);
  const mayJoin = account && (!owner || owner.id === account.id);
  if (!mayJoin) {
    await slowDown(email, admitted.value.tries);
    if (target)
      await recordAccountEvent(identityDb, {
        userId: target.id,
        action: "auth.login",
        origin,
        isDenied: true,
        method: "password",
      });
    return problem("login_required");
  }
  await forgetTries(email);
  return ok<Joiner>({ kind: "known", userId: account.id, name: account.name });
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
