import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockMainContact } from "@/lib/db/customers/lock-main-contact";
import { ok } from "@/lib/result";
import { contactColumns } from "./contact";
import type { AddContact } from "./particulars-schema";
import { touchableCustomer } from "./touchable-customer";

/**
 * Adds a person at a customer. One contact at most is the primary one; a customer's first becomes it by itself.
 *
 * @problem "not_found"
 */
export async function addContact(actor: Member, { customerId, ...fields }: AddContact) {
  const db = authorize(actor, "customer.update");
  return db.$transaction(async (tx) => {
    const customer = await touchableCustomer(tx, actor, customerId);
    if (!customer.ok) return customer;
    lockMainContact(tx, customerId);
    if (fields.isPrimary)
      await tx.customerContact.updateMany({ where: { customerId }, data: { isPrimary: false } });
    const isFirst = (await tx.customerContact.count({ where: { customerId } })) === 0;
    const contact = await tx.customerContact.create({
      data: { ...fields, isPrimary: fields.isPrimary || isFirst, customerId, userId: actor.userId },
      select: contactColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.contact_added",
      targetId: customerId,
      changes: { name: customer.value.name, contact: contact.name },
    });
    return ok(contact);
  });
}
