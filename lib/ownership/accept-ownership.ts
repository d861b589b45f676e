import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { changeMember } from "@/lib/members/change-member";
import { findMembers } from "@/lib/members/find-member";
import { withdrawOffers } from "@/lib/members/withdraw-offers";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { findOpenOffer } from "./find-offer";

/**
 * Accepts an offered ownership: the member becomes an owner, and the former owner an admin. Both are checked under the lock: one
 * has to be an active member, and the other an active owner.
 *
 * @problem "reauthentication_required" | "ownership_offer_gone"
 */
export async function acceptOwnership(actor: Member) {
  const db = authorize(actor, "ownership.accept");
  if (!actor.isFresh) return problem("reauthentication_required");
  const { organizationId, userId } = actor;

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const offer = await findOpenOffer(tx, now);
    if (!offer || offer.toUserId !== userId) return problem("ownership_offer_gone");
    const { fromUserId } = offer;
    const members = await findMembers(tx, [userId, fromUserId]);
    const [taker, giver] = [members.get(userId), members.get(fromUserId)];
    const isTakerThere = taker && !taker.isSuspended;
    const isGiverOwner = giver && !giver.isSuspended && giver.role === "owner";
    if (!isTakerThere || !isGiverOwner) return problem("ownership_offer_gone");

    await tx.ownershipTransfer.updateMany({ where: { id: offer.id }, data: { acceptedAt: now } });
    await changeMember(tx, { organizationId, userId }, { role: "owner" });
    await changeMember(tx, { organizationId, userId: fromUserId }, { role: "admin" });
    await recordEvent(tx, actor, {
      action: "ownership.accepted",
      targetId: userId,
      changes: { offeredBy: fromUserId, from: taker.role },
    });
    await notify(tx, {
      kind: "ownership.accepted",
      data: {},
      byUserId: userId,
      recipientUserId: fromUserId,
    });
    await withdrawOffers(tx, actor, { userId: fromUserId, role: "admin", now });
    return ok({ userId, fromUserId });
  });
}
