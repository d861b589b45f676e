import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { invitationLink, invitationTokenHash } from "./invitation-token";
import { expiryFrom } from "./lifetime";
import type { InviteMember } from "./schema";

/** Writes an invitation with its event and its mail. The seat that it holds was found under the lock by the caller. */
export async function writeInvitation(
  tx: TenantTx,
  actor: Member,
  { email, role, sendEmail }: InviteMember,
  now: Date,
) {
  const nonce = randomUUID();
  const { id } = await tx.organizationInvitation.create({
    data: {
      email,
      role,
      nonce,
      tokenHash: invitationTokenHash(nonce),
      expiresAt: expiryFrom(now),
      mailStatus: sendEmail ? "queued" : "none",
      userId: actor.userId,
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    action: "invitation.created",
    targetId: id,
    changes: { email, role },
  });
  if (sendEmail)
    await enqueue(tx, "mail.invitation", {
      organizationId: actor.organizationId,
      invitationId: id,
    });
  return { invitationId: id, invitationLink: invitationLink(actor.organizationId, nonce) };
}

/** The invitation that an address has open at `now`, if any; one that expired is closed, so that a new one can be made. */
export async function openInvitationFor(
  tx: TenantTx,
  email: string,
  now: Date,
): Promise<{ readonly id: string } | null> {
  await tx.organizationInvitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null, expiresAt: { lte: now } },
    data: { revokedAt: now },
  });
  return tx.organizationInvitation.findFirst({
    where: { email, acceptedAt: null, revokedAt: null },
    select: { id: true },
  });
}

/** Whether an account of this address is a member, suspended ones included. */
export async function isMemberAddress(tx: TenantTx, email: string): Promise<boolean> {
  const accounts = await directoryOf(tx).user.findMany({ where: { email }, select: { id: true } });
  const userIds = accounts.map(({ id }) => id);
  return (await tx.organizationMember.count({ where: { userId: { in: userIds } } })) > 0;
}
