import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { addMember } from "@/lib/db/add-member";
import { directoryOf } from "@/lib/db/identity";
import { closeInvitation } from "@/lib/db/invitation-record";
import { lockAddress } from "@/lib/db/lock-address";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { notifyRoles } from "@/lib/notices/notify";
import { problem } from "@/lib/result";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { createUser } from "@/lib/users/create-user";
import { lockInvitation, type OpenInvitation } from "./find-invitation";
import type { InvitationKey } from "./invitation-token";

/**
 * Who accepts: a person whose address is proved, who joins by an invitation of it alone; another one with an account, of whom
 * the caller knows that the invitation is theirs; or one who gets their account with the acceptance.
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

/**
 * Makes whoever accepts a member, in the transaction of the caller.
 *
 * @problem those of {@link lockInvitation} | "invitation_email_mismatch" | "already_member" | "login_required"
 */
export async function joinByInvitation(
  tx: TenantTx,
  actor: Actor,
  key: InvitationKey,
  joiner: Joiner,
) {
  const claimed = await claim(tx, key, joiner);
  if (claimed.ok) await tell(tx, actor, claimed.value, joiner);
  return claimed;
}

// Read again under the lock: two clicks, or an accept and a revoke, come here one after the other.
async function claim(tx: TenantTx, key: InvitationKey, joiner: Joiner) {
  const { userId } = joiner;
  const { now, found } = await lockInvitation(tx, key, userId);
  if (!found.ok) return found;
  const { id, email, role, invitedByUserId, isMember } = found.value;
  if (joiner.kind === "proven" && joiner.email !== email)
    return problem("invitation_email_mismatch");
  if (isMember) return problem("already_member");
  if (joiner.kind === "new" && !(await isFirstAccount(tx, email))) return problem("login_required");
  if (joiner.kind === "new")
    await createUser(directoryOf(tx), {
      id: userId,
      email,
      name: joiner.name,
      passwordHash: joiner.passwordHash,
    });
  addMember(tx, { userId, role, invitedByUserId });
  closeInvitation(tx, { id, acceptedAt: now, acceptedByUserId: userId });
  return found;
}

// Two invitations of one person, accepted at the same moment, make one account.
async function isFirstAccount(tx: TenantTx, email: string): Promise<boolean> {
  await lockAddress(tx, email);
  const { owner, claimants } = await accountsOfAddress(directoryOf(tx), email);
  return !owner && claimants.length === 0;
}

async function tell(
  tx: TenantTx,
  actor: Actor,
  invitation: OpenInvitation,
  joiner: Joiner,
): Promise<void> {
  const { id, email, role, invitedByUserId } = invitation;
  const { userId } = joiner;
  await recordEvent(tx, actor, {
    action: "invitation.accepted",
    targetId: id,
    changes: { email, role },
  });
  await recordEvent(tx, actor, { action: "member.joined", targetId: userId, changes: { role } });
  await notifyRoles(tx, ["owner", "admin"], {
    kind: "member.joined",
    data: { role },
    byUserId: userId,
    alsoUserId: invitedByUserId,
    exceptUserId: userId,
  });
  if (joiner.kind === "new") await enqueue(tx, "mail.verify_email", { userId });
}
