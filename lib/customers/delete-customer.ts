import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes a customer: it leaves every list and can't be opened. It can be restored for 30 days, and for as long as it has a
 * quote.
 *
 * @problem "not_found"
 */
export async function deleteCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.customer.updateMany({
      where: { id: customerId, deletedAt: null },
      data: { deletedAt: new Date() },
    });
    if (count === 0) return problem("not_found");

    const customer = await tx.customer.findFirstOrThrow({
      where: { id: customerId },
      select: { name: true },
    });
    await recordEvent(tx, actor, {
      action: "customer.deleted",
      targetId: customerId,
      changes: { name: customer.name },
    });
    return ok({ customerId });
  });
}
