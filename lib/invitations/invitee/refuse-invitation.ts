import "server-only";
import { invitee, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { untilMet } from "@/lib/db/connections/unmet-demand";
import { closeInvitation } from "@/lib/db/invitations/invitation-record";
import { ok } from "@/lib/result";
import type { InvitationKey } from "../link/invitation-token";
import { holdInvitation, openInvitation } from "../link/open-invitation";

/**
 * Declines an invitation for its invitee. The caller has checked that it is theirs.
 *
 * @problem those of {@link openInvitation}
 */
export function refuseInvitation(origin: RequestOrigin, key: InvitationKey) {
  const actor = invitee(key.organizationId, origin);
  const db = authorize(actor, "invitation.accept");
  return untilMet(() =>
    db.$transaction(async (tx) => {
      const found = await openInvitation(tx, key);
      if (!found.ok) return found;
      const { id, email, seenAt } = found.value;
      holdInvitation(tx, key, found.value);
      closeInvitation(tx, { id, revokedAt: seenAt, declinedAt: seenAt });
      await recordEvent(tx, actor, {
        action: "invitation.declined",
        targetId: id,
        changes: { email },
      });
      return ok({ success: true });
    }),
  );
}
