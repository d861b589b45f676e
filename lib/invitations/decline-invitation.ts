import "server-only";
import { invitee, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/lock-organization";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { openInvitation } from "./find-invitation";
import { parseInvitationToken } from "./invitation-token";

/**
 * Says no to an invitation: its link stops working and its seat is free. The link alone is enough, as it is to join.
 *
 * @problem those of {@link openInvitation} | "too_many_requests"
 */
export async function declineInvitation(origin: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const key = parseInvitationToken(token);
  if (!key) return problem("invitation_not_found");
  const actor = invitee(key.organizationId, origin);
  return authorize(actor, "invitation.accept").$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const found = await openInvitation(tx, key, now);
    if (!found.ok) return found;
    const { id, email } = found.value;
    await tx.organizationInvitation.updateMany({
      where: { id },
      data: { revokedAt: now, declinedAt: now },
    });
    await recordEvent(tx, actor, {
      action: "invitation.declined",
      targetId: id,
      changes: { email },
    });
    return ok({ success: true });
  });
}
