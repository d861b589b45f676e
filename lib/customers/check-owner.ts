import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, Forbidden } from "@/lib/access/authorize";
import { possibleOwners } from "@/lib/access/possible-owners";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

/**
 * Whether the actor may give a customer to somebody: an active member who may work on it, or nobody. Throws {@link Forbidden} if
 * the actor may not assign customers to others.
 *
 * @problem "hand_over_impossible"
 */
export async function checkOwner(tx: TenantTx, actor: Member, ownerUserId: string | null) {
  if (!can(actor, "customer.assign")) throw new Forbidden("customer.assign", actor);
  if (ownerUserId === null) return ok(null);
  const possible = await possibleOwners(tx, "customer.update", [ownerUserId]);
  return possible.has(ownerUserId) ? ok(null) : problem("hand_over_impossible", "ownerUserId");
}
