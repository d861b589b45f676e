import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/lock-organization";
import { ok, problem } from "@/lib/result";
import { findMember, isLastOwner } from "./find-member";

/**
 * Takes a member with a lower role out of the organization: no access from their next request on, their seat is free, and
 * what they made stays.
 *
 * @problem "not_found" | "role_too_high" | "last_owner"
 */
export async function removeMember(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.remove");

  return db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const member = await findMember(tx, userId);
    if (!member) return problem("not_found");
    if (!rolesGrantableBy(actor.role).includes(member.role)) return problem("role_too_high");
    if (await isLastOwner(tx, member)) return problem("last_owner");

    await tx.organizationMember.deleteMany({ where: { id: member.id } });
    await directoryOf(tx).userOrganization.deleteMany({
      where: { userId, organizationId: actor.organizationId },
    });
    await recordEvent(tx, actor, {
      action: "member.removed",
      targetId: userId,
      changes: { role: member.role },
    });
    return ok({ userId });
  });
}
