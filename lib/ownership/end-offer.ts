import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { findOpenOffer } from "./find-offer";

/**
 * Withdraws the open offer of the ownership; any owner may.
 *
 * @problem "ownership_offer_gone"
 */
export function cancelOwnership(actor: Member) {
  return endOffer(actor, "ownership.transfer", "ownership.canceled");
}

/**
 * Declines an offered ownership.
 *
 * @problem "ownership_offer_gone"
 */
export function declineOwnership(actor: Member) {
  return endOffer(actor, "ownership.accept", "ownership.declined");
}

async function endOffer(
  actor: Member,
  permission: "ownership.transfer" | "ownership.accept",
  action: "ownership.canceled" | "ownership.declined",
) {
  const db = authorize(actor, permission);

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const offer = await findOpenOffer(tx, now);
    const isTheirs = action === "ownership.canceled" || offer?.toUserId === actor.userId;
    if (!offer || !isTheirs) return problem("ownership_offer_gone");
    await tx.ownershipTransfer.updateMany({ where: { id: offer.id }, data: { canceledAt: now } });
    await recordEvent(tx, actor, { action, targetId: offer.toUserId });
    if (action === "ownership.declined")
      await notify(tx, {
        kind: action,
        data: {},
        byUserId: actor.userId,
        recipientUserId: offer.fromUserId,
      });
    return ok({ id: offer.id });
  });
}
