import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { touchableCustomer } from "./touchable-customer";

/**
 * Removes a contact, also from drafts of quotes. One that a quote was sent to stays, because the quote names it.
 *
 * @problem "not_found" | "contact_in_use"
 */
export async function removeContact(
  actor: Member,
  { customerId, contactId }: { customerId: string; contactId: string },
) {
  const db = authorize(actor, "customer.update");
  return db.$transaction(async (tx) => {
    const customer = await touchableCustomer(tx, actor, customerId);
    if (!customer.ok) return customer;
    const contact = await tx.customerContact.findFirst({
      where: { id: contactId, customerId },
      select: { name: true },
    });
    if (!contact) return problem("not_found");
    const sent = await tx.quote.count({ where: { contactId, status: { not: "draft" } } });
    if (sent > 0) return problem("contact_in_use");

    await tx.quote.updateMany({ where: { contactId, status: "draft" }, data: { contactId: null } });
    await tx.customerContact.deleteMany({ where: { id: contactId, customerId } });
    await recordEvent(tx, actor, {
      action: "customer.contact_removed",
      targetId: customerId,
      changes: { name: customer.value.name, contact: contact.name },
    });
    return ok({ contactId });
  });
}
