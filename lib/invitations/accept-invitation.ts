import "server-only";
import { v7 as uuidv7 } from "uuid";
import { type Actor, invitee, type Person, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf, identityDb } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { enqueue } from "@/lib/jobs/enqueue";
import { addMember } from "@/lib/members/add-member";
import { hashPassword, verifyPassword } from "@/lib/passwords/hash";
import { ok, problem } from "@/lib/result";
import { openSession } from "@/lib/sessions/open-session";
import { createUser } from "@/lib/users/create-user";
import { type OpenInvitation, openInvitation } from "./find-invitation";
import { type InvitationKey, parseInvitationToken } from "./invitation-token";
import type { AcceptInvitation } from "./schema";

/** Who accepts: a person with an account, or one who gets theirs with the acceptance. */
type Joiner =
  | { readonly kind: "known"; readonly userId: string; readonly name: string }
  | {
      readonly kind: "new";
      readonly userId: string;
      readonly name: string;
      readonly passwordHash: string;
    };

/**
 * Accepts an invitation. Its seat becomes the member's, so that it is never refused for want of one.
 * Somebody logged in joins as themselves; somebody else gives name and password for a new account, or the password of the
 * account that the address already has. A session is opened for whoever was not logged in.
 *
 * @problem those of {@link openInvitation} | "invitation_email_mismatch" | "login_required" | "invalid_input" | "already_member"
 */
export async function acceptInvitation(
  { person, origin }: { person: Person | null; origin: RequestOrigin },
  input: AcceptInvitation,
) {
  const key = parseInvitationToken(input.token);
  if (!key) return problem("invitation_not_found");
  const actor = invitee(key.organizationId, origin);
  const db = authorize(actor, "invitation.accept");
  const found = await openInvitation(db, key, new Date());
  if (!found.ok) return found;

  const joiner = await identify(person, input, found.value);
  if (!joiner.ok) return joiner;
  const { userId, name } = joiner.value;

  try {
    return await db.$transaction(async (tx) => {
      const accepted = await claim(tx, key, userId, joiner.value);
      if (!accepted.ok) return accepted;
      await join(tx, actor, accepted.value, joiner.value);
      const session = person
        ? null
        : await openSession(directoryOf(tx), { userId, isRemembered: false, origin });
      const { slug } = await directoryOf(tx).organizationDirectory.findUniqueOrThrow({
        where: { organizationId: key.organizationId },
      });
      const user = { id: userId, email: accepted.value.email, name };
      return ok({ organizationId: key.organizationId, slug, user, session });
    });
  } catch (error) {
    if (isUniqueViolation(error, "User")) return problem("login_required");
    throw error;
  }
}

async function identify(person: Person | null, input: AcceptInvitation, { email }: OpenInvitation) {
  if (person && person.email !== email) return problem("invitation_email_mismatch");
  if (person) return ok<Joiner>({ kind: "known", userId: person.userId, name: person.name });

  const account = await identityDb.user.findUnique({
    where: { email },
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  });
  if (account) {
    const isMatch = await verifyPassword(input.password ?? "", account.passwordHash);
    if (!isMatch || account.disabledAt) return problem("login_required");
    return ok<Joiner>({ kind: "known", userId: account.id, name: account.name });
  }
  if (!input.userName) return problem("invalid_input", "userName");
  if (!input.password) return problem("invalid_input", "password");
  const passwordHash = await hashPassword(input.password);
  return ok<Joiner>({ kind: "new", userId: uuidv7(), name: input.userName, passwordHash });
}

// Read again under the lock: two clicks, or an accept and a revoke, come here one after the other.
async function claim(tx: TenantTx, key: InvitationKey, userId: string, joiner: Joiner) {
  const { now } = await lockOrganization(tx);
  const found = await openInvitation(tx, key, now);
  if (!found.ok) return found;
  if (joiner.kind === "known" && (await tx.organizationMember.count({ where: { userId } })) > 0)
    return problem("already_member");

  if (joiner.kind === "new")
    await createUser(directoryOf(tx), {
      id: userId,
      email: found.value.email,
      name: joiner.name,
      passwordHash: joiner.passwordHash,
    });
  await tx.organizationInvitation.updateMany({
    where: { id: found.value.id },
    data: { acceptedAt: now, acceptedByUserId: userId },
  });
  return found;
}

async function join(
  tx: TenantTx,
  actor: Actor,
  invitation: OpenInvitation,
  joiner: Joiner,
): Promise<void> {
  const { organizationId, id, role, invitedByUserId } = invitation;
  const { userId } = joiner;
  await addMember(tx, { organizationId, userId, role, invitedByUserId });
  await recordEvent(tx, actor, { action: "invitation.accepted", targetId: id });
  await recordEvent(tx, actor, { action: "member.joined", targetId: userId, changes: { role } });
  if (joiner.kind === "new") await enqueue(tx, "mail.verify_email", { userId });
}
