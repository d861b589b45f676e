import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { recordDefaults } from "@/lib/db/organizations/record-defaults";
import { ok } from "@/lib/result";
import { checkOwner } from "./check-owner";
import { customerColumns } from "./customer";
import type { CreateCustomer } from "./schema";

/**
 * Adds a customer. Its owner is whoever adds it, unless they may name somebody else and do. Its currency is the organization's
 * unless the input says otherwise.
 *
 * @problem "hand_over_impossible"
 */
export async function createCustomer(actor: Member, input: CreateCustomer) {
  const db = authorize(actor, "customer.create");
  const { userId } = actor;
  const { ownerUserId = userId } = input;

  return db.$transaction(async (tx) => {
    const checked = ownerUserId === userId ? ok(null) : await checkOwner(tx, actor, ownerUserId);
    if (!checked.ok) return checked;
    const currency = input.currency ?? (await recordDefaults(tx)).currency;
    const customer = await tx.customer.create({
      data: { ...input, currency, userId, ownerUserId },
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
