import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { notify } from "@/lib/notices/notify";
import { notifyOfSeats } from "@/lib/notices/notify-of-seats";
import { ok, problem } from "@/lib/result";
import { changeMember } from "./change-member";
import { countSeats, hasFreeSeat } from "./count-seats";
import { findMemberInReach } from "./find-member";

/**
 * Lets a suspended member in again, with their former role; that takes a seat. Reactivating an active member changes nothing.
 *
 * @problem "forbidden" | "not_found" | "role_too_high" | "seats_exhausted"
 */
export async function reactivateMember(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.reactivate");

  return db.$transaction(async (tx) => {
    const { seats, now } = await lockOrganization(tx);
    const found = await findMemberInReach(tx, actor, userId);
    if (!found.ok) return found;
    if (!found.value.member.isSuspended) return ok({ userId });
    const use = await countSeats(tx, now);
    if (!hasFreeSeat(seats, use)) return problem("seats_exhausted");

    const place = { organizationId: actor.organizationId, userId };
    await changeMember(tx, place, { isSuspended: false });
    await recordEvent(tx, actor, { action: "member.reactivated", targetId: userId });
    const byUserId = actor.userId;
    const notice = { kind: "member.reactivated", data: {}, byUserId } as const;
    await notify(tx, { ...notice, recipientUserId: userId });
    const before = use.members + use.invitations;
    await notifyOfSeats(tx, { before, after: before + 1, seats, byUserId });
    return ok({ userId });
  });
}
