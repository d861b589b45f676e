import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { daysAfter } from "@/lib/days";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { enqueue } from "@/lib/jobs/enqueue";
import { findMemberInReach } from "@/lib/members/find-member";
import { ok, problem } from "@/lib/result";
import { findOpenOffer } from "./find-offer";

const lifetimeDays = 7;

/**
 * Offers one's ownership to an active member who is not an owner. The offer is mailed and stands for 7 days; nothing changes
 * until it is accepted. Only one is open at a time.
 *
 * @problem "reauthentication_required" | "forbidden" | "not_found" | "already_owner" | "member_suspended" |
 * "ownership_offer_exists"
 */
export async function offerOwnership(actor: Member, { toUserId }: { toUserId: string }) {
  const db = authorize(actor, "ownership.transfer");
  if (!actor.isFresh) return problem("reauthentication_required");
  const { organizationId, userId } = actor;

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const found = await findMemberInReach(tx, actor, toUserId);
    // Admins reach members too, but somebody who was an owner a moment ago can't offer it any more.
    if (!found.ok) return found.code === "role_too_high" ? problem("forbidden") : found;
    const { member, grantable } = found.value;
    if (!grantable.includes("owner")) return problem("forbidden");
    if (member.role === "owner") return problem("already_owner", "toUserId");
    if (member.isSuspended) return problem("member_suspended", "toUserId");
    if (await findOpenOffer(tx, now)) return problem("ownership_offer_exists");

    const expiresAt = daysAfter(now, lifetimeDays);
    const offer = await tx.ownershipTransfer.create({
      data: { userId, toUserId, expiresAt },
      select: { id: true },
    });
    await recordEvent(tx, actor, { action: "ownership.offered", targetId: toUserId });
    await enqueue(tx, "mail.ownership_offered", { organizationId, offerId: offer.id });
    return ok({ id: offer.id, toUserId, expiresAt });
  });
}
