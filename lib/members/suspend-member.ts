import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { changeMember } from "./change-member";
import { findMemberInReach, isLastOwner } from "./find-member";
import { withdrawOffers } from "./withdraw-offers";

/**
 * Locks a member with a lower role out, from their next request on, until they are reactivated: role and records stay, their seat
 * is free. Suspending somebody again changes nothing.
 *
 * @problem "forbidden" | "not_found" | "role_too_high" | "last_owner"
 */
export async function suspendMember(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.suspend");

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const found = await findMemberInReach(tx, actor, userId);
    if (!found.ok) return found;
    const { member } = found.value;
    if (member.isSuspended) return ok({ userId });
    if (await isLastOwner(tx, member)) return problem("last_owner");

    const place = { organizationId: actor.organizationId, userId };
    await changeMember(tx, place, { isSuspended: true });
    await recordEvent(tx, actor, { action: "member.suspended", targetId: userId });
    await withdrawOffers(tx, actor, { userId, role: null, now });
    const notice = { kind: "member.suspended", data: {}, byUserId: actor.userId } as const;
    await notify(tx, { ...notice, recipientUserId: userId });
    return ok({ userId });
  });
}
