import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/lock-organization";
import { ok, problem } from "@/lib/result";
import { findMember, isLastOwner } from "./find-member";
import type { ChangeRole } from "./schema";

/**
 * Gives a member another role, both below one's own; the last owner stays one. It holds from the member's next request.
 *
 * @problem "not_found" | "role_too_high" | "last_owner"
 */
export async function changeRole(actor: Member, { userId, role }: ChangeRole) {
  const db = authorize(actor, "member.change_role");
  const grantable = rolesGrantableBy(actor.role);

  return db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const member = await findMember(tx, userId);
    if (!member) return problem("not_found");
    if (!grantable.includes(member.role) || !grantable.includes(role))
      return problem("role_too_high", "role");
    if (role !== "owner" && (await isLastOwner(tx, member))) return problem("last_owner", "role");

    await tx.organizationMember.updateMany({ where: { id: member.id }, data: { role } });
    await directoryOf(tx).userOrganization.updateMany({
      where: { userId, organizationId: actor.organizationId },
      data: { role },
    });
    await recordEvent(tx, actor, {
      action: "member.role_changed",
      targetId: userId,
      changes: { from: member.role, to: role },
    });
    return ok({ userId, role });
  });
}
