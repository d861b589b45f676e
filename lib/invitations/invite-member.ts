import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitInvitation } from "@/lib/limits/admit-invitation";
import { countSeats, hasFreeSeat } from "@/lib/members/count-seats";
import { notifyOfSeats } from "@/lib/notices/notify-of-seats";
import { ok, problem } from "@/lib/result";
import { invitationLink, invitationTokenHash } from "./invitation-token";
import { expiryFrom } from "./lifetime";
import type { InviteMember } from "./schema";

/**
 * Invites a person by e-mail into a role below one's own; the invitation holds a seat. Answers the link, which nobody can
 * ask for again.
 *
 * @problem "role_too_high" | "already_member" | "invitation_exists" | "seats_exhausted" | "too_many_requests"
 */
export async function inviteMember(actor: Member, { email, role, sendEmail }: InviteMember) {
  const db = authorize(actor, "invitation.create");
  if (!rolesGrantableBy(actor.role).includes(role)) return problem("role_too_high", "role");
  const admitted = await admitInvitation(actor.organizationId, email);
  if (!admitted.ok) return admitted;

  return db.$transaction(async (tx) => {
    const { seats, now } = await lockOrganization(tx);
    if (await isMember(tx, email)) return problem("already_member", "email");

    await tx.organizationInvitation.updateMany({
      where: { email, acceptedAt: null, revokedAt: null, expiresAt: { lte: now } },
      data: { revokedAt: now },
    });
    const open = await tx.organizationInvitation.findFirst({
      where: { email, acceptedAt: null, revokedAt: null },
    });
    if (open) return problem("invitation_exists", "email");
    const use = await countSeats(tx, now);
    if (!hasFreeSeat(seats, use)) return problem("seats_exhausted");

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
    const before = use.members + use.invitations;
    await notifyOfSeats(tx, { before, after: before + 1, seats, byUserId: actor.userId });
    return ok({
      invitationId: id,
      email,
      role,
      invitationLink: invitationLink(actor.organizationId, nonce),
    });
  });
}

async function isMember(tx: TenantTx, email: string): Promise<boolean> {
  const accounts = await directoryOf(tx).user.findMany({ where: { email }, select: { id: true } });
  const userIds = accounts.map(({ id }) => id);
  return (await tx.organizationMember.count({ where: { userId: { in: userIds } } })) > 0;
}
