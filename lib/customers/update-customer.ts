import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, Forbidden, mayTouch, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { customerColumns } from "./customer";
import type { UpdateCustomer } from "./schema";

/**
 * Changes a customer; what the input leaves out stays. A sales rep changes only their own.
 *
 * @problem "not_found"
 */
export async function updateCustomer(actor: Member, { customerId, ...changes }: UpdateCustomer) {
  const db = authorize(actor, "customer.update");

  return db.$transaction(async (tx) => {
    const before = await tx.customer.findFirst({
      where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
      select: customerColumns,
    });
    if (!before) return problem("not_found");
    if (!mayTouch(actor, "customer.update", before.ownerUserId))
      throw new Forbidden("customer.update", actor);
    if (Object.keys(changes).length === 0) return ok(before);

    const customer = await tx.customer.update({
      where: { organizationId_id: { organizationId: actor.organizationId, id: customerId } },
      data: { ...changes, lockVersion: { increment: 1 } },
      select: customerColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.updated",
      targetId: customerId,
      changes: { name: customer.name, fields: Object.keys(changes).join(", ") },
    });
    return ok(customer);
  });
}
