import "server-only";
import type { Member } from "@/lib/access/actor";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { closeInvitation } from "@/lib/db/invitations/invitation-record";
import type { TenantTx } from "@/lib/db/tenant-handle";

interface Changed {
  readonly userId: string;
  /** Their role from now on; null if they are suspended or gone. */
  readonly role: Role | null;
  /** The clock of the organization's lock. */
  readonly now: Date;
}

/**
 * Withdraws what somebody offered and could no longer offer: open invitations into roles that they may not give any more, and an
 * open transfer of the ownership from or to them. Call it under the organization's lock, in the transaction that takes the role.
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
