import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * A deleted customer's name, for whoever may restore it.
 *
 * @problem "not_found": also if it is not deleted
 */
export async function getDeletedCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.delete");
  const customer = await db.customer.findFirst({
    where: { id: customerId, deletedAt: { not: null }, mergedIntoId: null },
    select: { id: true, name: true },
  });
  return customer ? ok(customer) : problem("not_found");
}
