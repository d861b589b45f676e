import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { customerColumns } from "./customer";

/**
 * Takes a deletion back. If the customer is not deleted it is answered as it is.
 *
 * @problem "not_found"
 */
export async function restoreCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.customer.updateMany({
      where: { id: customerId, deletedAt: { not: null }, mergedIntoId: null },
      data: { deletedAt: null },
    });
    const customer = await tx.customer.findFirst({
      where: { id: customerId, deletedAt: null },
      select: customerColumns,
    });
    if (!customer) return problem("not_found");
    if (count > 0)
      await recordEvent(tx, actor, {
        action: "customer.restored",
        targetId: customerId,
        changes: { name: customer.name },
      });
    return ok(customer);
  });
}
