import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { customerColumns } from "./customer";

/**
 * One customer.
 *
 * @problem "not_found": also for another organization's
 */
export async function getCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const customer = await db.customer.findFirst({
    where: { id: customerId, deletedAt: null },
    select: customerColumns,
  });
  return customer ? ok(customer) : problem("not_found");
}
