import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { lockMainContact } from "@/lib/db/customers/lock-main-contact";
import { ok, problem } from "@/lib/result";
import { contactColumns } from "./contact";
import type { UpdateContact } from "./particulars-schema";
import { touchableCustomer } from "./touchable-customer";

/**
 * Changes a contact; what the input leaves out stays.
 *
 * @problem "not_found"
 */
export async function updateContact(
  actor: Member,
  { customerId, contactId, ...fields }: UpdateContact,
) {
  const db = authorize(actor, "customer.update");
  return db.$transaction(async (tx) => {
    const customer = await touchableCustomer(tx, actor, customerId);
    if (!customer.ok) return customer;
    lockMainContact(tx, customerId);
    const where = { id: contactId, customerId };
    const before = await tx.customerContact.findFirst({ where, select: contactColumns });
    if (!before) return problem("not_found");
    const changed = changedFields(before, fields);
    if (changed.length === 0) return ok(before);

    if (fields.isPrimary)
      await tx.customerContact.updateMany({ where: { customerId }, data: { isPrimary: false } });
    await tx.customerContact.updateMany({ where, data: fields });
    const contact = await tx.customerContact.findFirstOrThrow({ where, select: contactColumns });
    await recordEvent(tx, actor, {
      action: "customer.contact_changed",
      targetId: customerId,
      changes: {
        name: customer.value.name,
        contact: contact.name,
        fields: changed.join(", "),
      },
    });
    return ok(contact);
  });
}
