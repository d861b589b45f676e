import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { possibleOwners } from "@/lib/access/possible-owners";
import { endTokensOf } from "@/lib/api-tokens/end-tokens-of";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { deleteMember } from "./change-member";
import { findMemberInReach, isLastOwner } from "./find-member";
import { handOverRecords } from "./owned-records";
import type { RemoveMember } from "./schema";
import { withdrawOffers } from "./withdraw-offers";

/**
 * Removes a member with a lower role: they have no access from their next request on, their seat is free, and open invitations
 * they made are revoked. What they made stays under their name. Their customers, documents and open quotes go to
 * `handOverToUserId` if given.
 *
 * @problem "forbidden" | "not_found" | "role_too_high" | "last_owner" | "hand_over_impossible"
 */
export async function removeMember(
  actor: Member,
  { userId, handOverToUserId = null }: RemoveMember,
) {
  const db = authorize(actor, "member.remove");

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const found = await findMemberInReach(tx, actor, userId);
    if (!found.ok) return found;
    const { member } = found.value;
    if (await isLastOwner(tx, member)) return problem("last_owner");
    if (handOverToUserId && !(await mayTakeOver(tx, userId, handOverToUserId)))
      return problem("hand_over_impossible", "handOverToUserId");

    const moved = handOverToUserId ? await handOverRecords(tx, userId, handOverToUserId) : null;
    await deleteMember(tx, { organizationId: actor.organizationId, userId });
    await endTokensOf(tx, userId);
    await recordEvent(tx, actor, {
      action: "member.removed",
      targetId: userId,
      changes: {
        role: member.role,
        ...(moved ? { handedOverTo: handOverToUserId, ...moved } : {}),
      },
    });
    await withdrawOffers(tx, actor, { userId, role: null, now });
    if (userId !== actor.userId)
      await notify(tx, {
        kind: "member.removed",
        data: {},
        byUserId: actor.userId,
        recipientUserId: userId,
      });
    return ok({ userId, handedOver: moved });
  });
}

async function mayTakeOver(tx: TenantTx, from: string, to: string): Promise<boolean> {
  return to !== from && (await possibleOwners(tx, "customer.update", [to])).has(to);
}
