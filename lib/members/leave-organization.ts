import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { endTokensOf } from "@/lib/api-tokens/end-tokens-of";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { ok, problem } from "@/lib/result";
import { deleteMember } from "./change-member";
import { findMember, isLastOwner } from "./find-member";
import { withdrawOffers } from "./withdraw-offers";

/**
 * Leaves an organization, with the effects of a removal; the last owner has to name another one first.
 *
 * @problem "not_found" | "last_owner"
 */
export async function leaveOrganization(actor: Member) {
  const db = authorize(actor, "member.leave");
  const { organizationId, userId } = actor;

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const member = await findMember(tx, userId);
    if (!member) return problem("not_found");
    if (await isLastOwner(tx, member)) return problem("last_owner");

    await deleteMember(tx, { organizationId, userId });
    await endTokensOf(tx, userId);
    await recordEvent(tx, actor, {
      action: "member.left",
      targetId: userId,
      changes: { role: member.role },
    });
    await withdrawOffers(tx, actor, { userId, role: null, now });
    return ok({ organizationId });
  });
}
