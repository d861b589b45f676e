import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

/**
 * Checks that the actor may see a customer.
 *
 * @problem "not_found"
 */
export async function readableCustomer(tx: TenantTx, actor: Member, customerId: string) {
  const customer = await tx.customer.findFirst({
    where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
    select: { id: true },
  });
  return customer ? ok(customer) : problem("not_found");
}
