import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { renewInvitation } from "@/lib/db/invitations/invitation-record";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitInvitation } from "@/lib/limits/admit-invitation";
import { countSeats, hasFreeSeat } from "@/lib/members/count-seats";
import { grantableNow } from "@/lib/members/find-member";
import { notifyOfSeats } from "@/lib/notices/notify-of-seats";
import { ok, problem } from "@/lib/result";
import { expiryFrom } from "./lifetime";
import { invitationLink, invitationTokenHash } from "./link/invitation-token";
import { notOpen } from "./not-open";

/**
 * Sends an open invitation again with a new link, valid for its full time from now; the old link stops working. An expired one
 * takes a seat again. Whoever resends it becomes its inviter.
 *
 * @problem "not_found" | "role_too_high" | "seats_exhausted" | "too_many_requests"
 */
export async function resendInvitation(actor: Member, { invitationId }: { invitationId: string }) {
  const db = authorize(actor, "invitation.create");
  const open = await db.organizationInvitation.findFirst({
    where: { id: invitationId, acceptedAt: null, revokedAt: null },
    select: { email: true },
  });
  if (!open) return notOpen;
  const admitted = await admitInvitation(actor.organizationId, open.email);
  if (!admitted.ok) return admitted;

  return db.$transaction(async (tx) => {
    const { seats, now } = await lockOrganization(tx);
    const invitation = await tx.organizationInvitation.findFirst({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      select: { role: true, email: true, expiresAt: true },
    });
    if (!invitation || !isRole(invitation.role)) return notOpen;
    if (!(await grantableNow(tx, actor)).includes(invitation.role)) return problem("role_too_high");
    const isExpired = invitation.expiresAt <= now;
    const use = await countSeats(tx, now);
    if (isExpired && !hasFreeSeat(seats, use)) return problem("seats_exhausted");

    const nonce = randomUUID();
    const expiresAt = expiryFrom(now);
    renewInvitation(tx, {
      id: invitationId,
      userId: actor.userId,
      nonce,
      tokenHash: invitationTokenHash(nonce),
      expiresAt,
    });
    await recordEvent(tx, actor, {
      action: "invitation.resent",
      targetId: invitationId,
      changes: { email: invitation.email },
    });
    const before = use.members + use.invitations;
    const after = before + (isExpired ? 1 : 0);
    await notifyOfSeats(tx, { before, after, seats, byUserId: actor.userId });
    await enqueue(tx, "mail.invitation", { organizationId: actor.organizationId, invitationId });
    return ok({
      invitationId,
      email: invitation.email,
      expiresAt,
      invitationLink: invitationLink(actor.organizationId, nonce),
    });
  });
}
