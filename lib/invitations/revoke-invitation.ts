import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/lock-organization";
import { ok, problem } from "@/lib/result";

/**
 * Withdraws an open invitation: its link stops working and its seat is free.
 *
 * @problem "not_found"
 */
export async function revokeInvitation(actor: Member, { invitationId }: { invitationId: string }) {
  const db = authorize(actor, "invitation.revoke");

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const { count } = await tx.organizationInvitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return problem("not_found");
    await recordEvent(tx, actor, { action: "invitation.revoked", targetId: invitationId });
    return ok({ invitationId });
  });
}
