import type { Member } from "@/lib/access/actor";
import { getCustomer } from "@/lib/customers/get-customer";
import { getQuote } from "@/lib/quotes/get-quote";
import { quoteName } from "@/lib/quotes/quote-name";

/** The customer that a list is narrowed to, for its filters; null if the member may not see it. */
export async function namedCustomer(actor: Member, customerId: string | null | undefined) {
  if (!customerId) return null;
  const found = await getCustomer(actor, { customerId });
  return found.ok ? { id: customerId, name: found.value.name } : null;
}

/** The same for a quote. */
export async function namedQuote(actor: Member, quoteId: string | null | undefined) {
  if (!quoteId) return null;
  const found = await getQuote(actor, { quoteId });
  return found.ok ? { id: quoteId, name: quoteName(found.value) } : null;
}
