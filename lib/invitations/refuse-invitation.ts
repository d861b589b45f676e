import "server-only";
import { invitee, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { closeInvitation } from "@/lib/db/invitation-record";
import { ok } from "@/lib/result";
import { lockInvitation } from "./find-invitation";
import type { InvitationKey } from "./invitation-token";

/**
 * Closes an invitation for the invitee. The caller has made sure that it is theirs.
 *
 * @problem those of {@link lockInvitation}
 */
export async function refuseInvitation(origin: RequestOrigin, key: InvitationKey) {
  const actor = invitee(key.organizationId, origin);
  return authorize(actor, "invitation.accept").$transaction(async (tx) => {
    const { now, found } = await lockInvitation(tx, key);
    if (!found.ok) return found;
    const { id, email } = found.value;
    closeInvitation(tx, { id, revokedAt: now, declinedAt: now });
    await recordEvent(tx, actor, {
      action: "invitation.declined",
      targetId: id,
      changes: { email },
    });
    return ok({ success: true });
  });
}
