import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { customerColumns } from "./customer";
import type { CreateCustomer } from "./schema";

/** Adds a customer, looked after by whoever added it. */
export async function createCustomer(actor: Member, input: CreateCustomer) {
  const db = authorize(actor, "customer.create");

  return db.$transaction(async (tx) => {
    const customer = await tx.customer.create({
      data: { ...input, userId: actor.userId, ownerUserId: actor.userId },
      select: customerColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.created",
      targetId: customer.id,
      changes: { name: customer.name },
    });
    return ok(customer);
  });
}
