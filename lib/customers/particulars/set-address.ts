import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { addressColumns } from "./address";
import type { SetAddress } from "./particulars-schema";
import { touchableCustomer } from "./touchable-customer";

/**
 * Writes a customer's billing or shipping address, replacing the one that was there. The billing address is printed on quotes.
 *
 * @problem "not_found"
 */
export async function setAddress(actor: Member, { customerId, kind, ...fields }: SetAddress) {
  const db = authorize(actor, "customer.update");
  const { organizationId, userId } = actor;
  return db.$transaction(async (tx) => {
    const customer = await touchableCustomer(tx, actor, customerId);
    if (!customer.ok) return customer;
    const address = await tx.customerAddress.upsert({
      where: { organizationId_customerId_kind: { organizationId, customerId, kind } },
      create: { ...fields, customerId, kind, userId },
      update: fields,
      select: addressColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.address_changed",
      targetId: customerId,
      changes: { name: customer.value.name, kind },
    });
    return ok(address);
  });
}
