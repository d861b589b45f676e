import "server-only";
import type { Member } from "@/lib/access/actor";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { closeInvitation } from "@/lib/db/invitation-record";
import type { TenantTx } from "@/lib/db/tenant-handle";

interface Changed {
  readonly userId: string;
  /** What they are from now on; null for somebody who is suspended or out. */
  readonly role: Role | null;
  /** The lock's clock. */
  readonly now: Date;
}

/**
 * Withdraws what somebody offered and could not offer any more: open invitations into roles that are no longer theirs to
 * give, and an open hand-over of the ownership that they made or were to take. Called under the organization's lock, in the
 * transaction that takes the role.
 */
export async function withdrawOffers(
  tx: TenantTx,
  actor: Member,
  { userId, role, now }: Changed,
): Promise<void> {
  const grantable = role ? rolesGrantableBy(role) : [];
  const invitations = await tx.organizationInvitation.findMany({
    where: { userId, acceptedAt: null, revokedAt: null },
    select: { id: true, email: true, role: true },
  });
  for (const invitation of invitations) {
    if (isRole(invitation.role) && grantable.includes(invitation.role)) continue;
    closeInvitation(tx, { id: invitation.id, revokedAt: now });
    await recordEvent(tx, actor, {
      action: "invitation.revoked",
      targetId: invitation.id,
      changes: { email: invitation.email, because: "inviter_may_not_invite" },
    });
  }
  if (role !== "owner") await withdrawOwnership(tx, actor, { userId, role, now });
}

async function withdrawOwnership(
  tx: TenantTx,
  actor: Member,
  { userId, role, now }: Changed,
): Promise<void> {
  const offers = await tx.ownershipTransfer.findMany({
    where: {
      acceptedAt: null,
      canceledAt: null,
      expiresAt: { gt: now },
      OR: [{ userId }, ...(role ? [] : [{ toUserId: userId }])],
    },
    select: { id: true, toUserId: true },
  });
  for (const { id, toUserId } of offers) {
    await tx.ownershipTransfer.updateMany({ where: { id }, data: { canceledAt: now } });
    await recordEvent(tx, actor, { action: "ownership.canceled", targetId: toUserId });
  }
}
