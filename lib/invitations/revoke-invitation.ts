import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { closeInvitation } from "@/lib/db/invitations/invitation-record";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { grantableNow } from "@/lib/members/find-member";
import { ok, problem } from "@/lib/result";
import { notOpen } from "./not-open";

/**
 * Withdraws an open invitation into a role below one's own: its link stops working and its seat is free.
 *
 * @problem "not_found" | "role_too_high"
 */
export async function revokeInvitation(actor: Member, { invitationId }: { invitationId: string }) {
  const db = authorize(actor, "invitation.revoke");

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const invitation = await tx.organizationInvitation.findFirst({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      select: { role: true, email: true },
    });
    if (!invitation || !isRole(invitation.role)) return notOpen;
    if (!(await grantableNow(tx, actor)).includes(invitation.role)) return problem("role_too_high");

    closeInvitation(tx, { id: invitationId, revokedAt: now });
    await recordEvent(tx, actor, {
      action: "invitation.revoked",
      targetId: invitationId,
      changes: { email: invitation.email },
    });
    return ok({ invitationId });
  });
}
