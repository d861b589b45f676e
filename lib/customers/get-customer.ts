import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { customerColumns } from "./customer";

/**
 * One customer.
 *
 * @problem "not_found": also for another organization's, and for another's where reps keep to their own
 */
export async function getCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const customer = await db.customer.findFirst({
    where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
    select: customerColumns,
  });
  return customer ? ok(customer) : problem("not_found");
}
