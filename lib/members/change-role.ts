import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { changeMember } from "./change-member";
import { findMemberInReach, isLastOwner } from "./find-member";
import { getMember } from "./get-member";
import type { ChangeRole } from "./schema";
import { withdrawOffers } from "./withdraw-offers";

/** Roles that run the organization: giving one needs a fresh proof of who gives it. */
const rolesNeedingProof: readonly Role[] = ["owner", "admin"];

/**
 * Gives a member another role, where both are below one's own; the last owner stays one. It takes effect with the member's next
 * request, and invitations that they could no longer make are revoked.
 *
 * @problem "reauthentication_required" | "forbidden" | "not_found" | "role_too_high" | "last_owner"
 * @see ASVS 5.0 7.5.3
 */
export async function changeRole(actor: Member, { userId, role }: ChangeRole) {
  const db = authorize(actor, "member.change_role");
  if (rolesNeedingProof.includes(role) && !actor.isFresh)
    return problem("reauthentication_required");

  const changed = await db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const found = await findMemberInReach(tx, actor, userId);
    if (!found.ok) return found.code === "role_too_high" ? problem(found.code, "role") : found;
    const { member, grantable } = found.value;
    if (!grantable.includes(role)) return problem("role_too_high", "role");
    if (role !== "owner" && (await isLastOwner(tx, member))) return problem("last_owner", "role");

    await changeMember(tx, { organizationId: actor.organizationId, userId }, { role });
    await recordEvent(tx, actor, {
      action: "member.role_changed",
      targetId: userId,
      changes: { from: member.role, to: role },
    });
    await withdrawOffers(tx, actor, { userId, role: member.isSuspended ? null : role, now });
    if (role !== member.role && userId !== actor.userId)
      await notify(tx, {
        kind: "member.role_changed",
        data: { role },
        byUserId: actor.userId,
        recipientUserId: userId,
      });
    return ok(null);
  });
  return changed.ok ? getMember(actor, { userId }) : changed;
}
