import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record-event";
import { untilMet } from "@/lib/db/connections/unmet-demand";
import { directoryOf } from "@/lib/db/identity";
import { closeInvitation } from "@/lib/db/invitations/invitation-record";
import { lockAddress } from "@/lib/db/invitations/lock-address";
import { addMember } from "@/lib/db/members/add-member";
import type { TenantDb, TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { notifyRoles } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { createProvenUser, createUser } from "@/lib/users/create-user";
import type { InvitationKey } from "../link/invitation-token";
import { holdInvitation, type OpenInvitation, openInvitation } from "../link/open-invitation";

/**
 * Who accepts: a person with a proved address, which alone entitles them; somebody with an account whose claim to the invitation
 * the caller has checked; or somebody who gets their account by accepting.
 */
export type Joiner =
  | {
      readonly kind: "proven";
      readonly userId: string;
      readonly name: string;
      readonly email: string;
    }
  | { readonly kind: "known"; readonly userId: string; readonly name: string }
  | {
      readonly kind: "new";
      readonly userId: string;
      readonly name: string;
      readonly passwordHash: string;
    };

/** What is to be done with an invitation, and by whom. */
interface Acceptance {
  readonly actor: Actor;
  readonly key: InvitationKey;
  readonly joiner: Joiner;
}

/**
 * Makes whoever accepts a member, and does in the same transaction what else belongs to it.
 *
 * What was read decides. A single round trip then takes the organization's lock, demands that nothing of it has changed, writes
 * and commits, so that nobody waits for us while we hold the lock.
 *
 * @problem those of {@link openInvitation} | "invitation_email_mismatch" | "already_member" | "login_required"
 */
export function joinByInvitation<T>(
  db: TenantDb,
  acceptance: Acceptance,
  also: (tx: TenantTx, joined: OpenInvitation) => Promise<T>,
) {
  return untilMet(() =>
    db.$transaction(async (tx) => {
      const claimed = await claim(tx, acceptance);
      if (!claimed.ok) return claimed;
      await tell(tx, acceptance, claimed.value);
      return ok(await also(tx, claimed.value));
    }),
  );
}

async function claim(tx: TenantTx, { key, joiner }: Acceptance) {
  const { userId } = joiner;
  const found = await openInvitation(tx, key, userId);
  if (!found.ok) return found;
  const { id, email, role, invitedByUserId, isMember, isByMail, seenAt } = found.value;
  if (joiner.kind === "proven" && joiner.email !== email)
    return problem("invitation_email_mismatch");
  if (isMember) return problem("already_member");
  holdInvitation(tx, key, found.value, userId);
  if (joiner.kind === "new" && !(await isFirstAccount(tx, email))) return problem("login_required");
  if (joiner.kind === "new") {
    const { name, passwordHash } = joiner;
    const create = isByMail ? createProvenUser : createUser;
    await create(directoryOf(tx), { id: userId, email, name, passwordHash });
  }
  addMember(tx, { userId, role, invitedByUserId });
  closeInvitation(tx, { id, acceptedAt: seenAt, acceptedByUserId: userId });
  return found;
}

// Two invitations of one person that are accepted at the same moment make one account.
async function isFirstAccount(tx: TenantTx, email: string): Promise<boolean> {
  await lockAddress(tx, email);
  const { owner, claimants } = await accountsOfAddress(directoryOf(tx), email);
  return !owner && claimants.length === 0;
}

async function tell(
  tx: TenantTx,
  { actor, joiner }: Acceptance,
  { id, email, role, invitedByUserId, isByMail }: OpenInvitation,
): Promise<void> {
  const { userId } = joiner;
  await recordEvents(tx, actor, [
    { action: "invitation.accepted", targetId: id, changes: { email, role } },
    { action: "member.joined", targetId: userId, changes: { role } },
  ]);
  await notifyRoles(tx, ["owner", "admin"], {
    kind: "member.joined",
    data: { role },
    byUserId: userId,
    alsoUserId: invitedByUserId,
    exceptUserIds: [userId],
  });
  if (joiner.kind === "new" && !isByMail) await enqueue(tx, "mail.verify_email", { userId });
}
