import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Person, RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { identityDb } from "@/lib/db/identity";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { admitLogIn, forgetTries, slowDown } from "@/lib/limits/admit-log-in";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { checkPassword } from "@/lib/sessions/check-password";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import type { InvitationKey } from "../link/invitation-token";
import { openInvitation } from "../link/open-invitation";
import type { AcceptInvitation } from "../schema";
import type { Joiner } from "./join-by-invitation";

/**
 * Who joins by accepting an invitation: the person who is logged in, or else the account that its address has, by its password,
 * or else a new account.
 *
 * @problem those of {@link openInvitation} | "invitation_email_mismatch" | "login_required" | "invalid_input" |
 * "too_many_requests" | "account_locked" | those of {@link judgePassword}
 */
export async function identifyJoiner(
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
