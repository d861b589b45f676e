import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, visibleTo } from "@/lib/access/authorize";
import { holdCustomer } from "@/lib/db/customers/lock-customers";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

/**
 * A customer whose details the actor may change, kept from being merged until the transaction ends. Throws {@link Forbidden} for
 * one that they may only read.
 *
 * @problem "not_found"
 */
export async function touchableCustomer(tx: TenantTx, actor: Member, customerId: string) {
  holdCustomer(tx, customerId);
  const customer = await tx.customer.findFirst({
    where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
    select: { name: true, ownerUserId: true },
  });
  if (!customer) return problem("not_found");
  assertMayTouch(actor, "customer.update", customer.ownerUserId);
  return ok(customer);
}
