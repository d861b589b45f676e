import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import { holdCustomer } from "@/lib/db/customers/lock-customers";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import type { QuoteLineInput } from "./schema";

interface References {
  readonly customerId: string;
  readonly contactId?: string | null | undefined;
  readonly lines?: readonly QuoteLineInput[] | undefined;
}

/**
 * Whether everything that a quote refers to exists: its customer, which stays locked until the transaction ends, a contact of
 * that customer, and the lines' products.
 *
 * @problem "invalid_reference" on the field that names it
 */
export async function checkReferences(
  tx: TenantTx,
  actor: Member,
  { customerId, contactId, lines }: References,
) {
  holdCustomer(tx, customerId);
  const customer = await tx.customer.findFirst({
    where: { id: customerId, ...visibleTo(actor, "customer.read") },
    select: { currency: true, name: true, deletedAt: true },
  });
  if (!customer) return problem("invalid_reference", "customerId");
  if (customer.deletedAt)
    return { ...problem("invalid_reference", "customerId"), message: deletedInWords(customer) };
  if (contactId && (await tx.customerContact.count({ where: { id: contactId, customerId } })) === 0)
    return problem("invalid_reference", "contactId");
  const productIds = new Set(lines?.flatMap(({ productId }) => productId ?? []));
  const found =
    productIds.size > 0 ? await tx.product.count({ where: { id: { in: [...productIds] } } }) : 0;
  if (found < productIds.size) return problem("invalid_reference", "lines");
  return ok(customer);
}

/** Why nothing goes to a customer who was deleted, and what helps. */
export function deletedInWords({ name }: { readonly name: string }): string {
  return `${name} was deleted. A manager can restore it from the deleted customers.`;
}
