import type { LegacyWriter, Value } from "./legacy-writer";

interface OldQuoteRow {
  readonly company: string;
  readonly companyText: string | null;
  readonly customer: number | null;
  readonly author: number | null;
  readonly number: string | null;
  readonly products: readonly number[];
  readonly status: string;
  readonly made: string;
}

/** A quote with two lines. Its tax was rounded once, on the whole, as the old system did; its amounts are sums of floats. */
export function addQuote(
  writer: LegacyWriter,
  quote: OldQuoteRow,
  changed: Readonly<Record<string, Value>> = {},
): number {
  const { chance } = writer;
  const lines = [0, 1].map((position) => {
    const priceMinor = 1 + Math.floor(chance() * 500_000);
    const quantity = 1 + Math.floor(chance() * 9);
    return { position, priceMinor, quantity, netMinor: priceMinor * quantity };
  });
  const subtotalMinor = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
  const taxMinor = Math.round((subtotalMinor * 19) / 100);
  const totalMinor = subtotalMinor + taxMinor;
  writer.count(quote.company, totalMinor);
  const id = writer.add("quotes", {
    company_id: quote.companyText,
    quote_number: quote.number,
    customer_id: quote.customer,
    status: quote.status,
    subtotal: subtotalMinor / 100,
    tax_rate: 19,
    tax_amount: taxMinor / 100,
    // The noise that sums of floats leave.
    total: totalMinor / 100 + 0.1 + 0.2 - 0.3,
    currency: "EUR",
    valid_until: "2020-12-31",
    created_by: quote.author,
    created_at: quote.made,
    ...changed,
  });
  for (const { position, priceMinor, quantity, netMinor } of lines)
    writer.add("quote_items", {
      quote_id: id,
      product_id: quote.products[Math.floor(chance() * quote.products.length)] ?? null,
      description: `Line ${position}`,
      quantity,
      unit_price: priceMinor / 100,
      discount_percent: 0,
      total_price: netMinor / 100,
      position,
    });
  return id;
}
