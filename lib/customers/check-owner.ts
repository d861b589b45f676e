import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, Forbidden } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { isRole } from "@/lib/access/roles";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

/**
 * Whether a customer may be put into somebody's hands by the actor: an active member who may work on it, or nobody's. Throws
 * {@link Forbidden} for whoever may not assign customers to others.
 *
 * @problem "hand_over_impossible"
 */
export async function checkOwner(tx: TenantTx, actor: Member, ownerUserId: string | null) {
  if (!can(actor, "customer.assign")) throw new Forbidden("customer.assign", actor);
  if (ownerUserId === null) return ok(null);
  const member = await tx.organizationMember.findFirst({
    where: { userId: ownerUserId, isSuspended: false },
    select: { role: true },
  });
  const mayWork = member && isRole(member.role) && roleMay(member.role, "customer.update");
  return mayWork ? ok(null) : problem("hand_over_impossible", "ownerUserId");
}
