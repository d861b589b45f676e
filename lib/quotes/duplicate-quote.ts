import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { problem } from "@/lib/result";
import { createQuote } from "./create-quote";
import { asInput } from "./lines/as-input";
import { toQuote, wholeQuoteColumns } from "./quote";

/**
 * Starts a new quote with the contents of another: the same customer, lines and prices, with its own number and validity.
 *
 * @problem "not_found" | those of {@link createQuote}
 */
export async function duplicateQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const row = await authorize(actor, "quote.create").quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: wholeQuoteColumns,
  });
  if (!row) return problem("not_found");
  const { customerId, contactId, title, currency, terms, note, lines } = toQuote(row);
  const input = { customerId, contactId, title, currency, terms, note };
  return createQuote(actor, { ...input, lines: lines.map(asInput) }, lines);
}
