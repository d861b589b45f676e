import { formatMoney } from "@/lib/money";
import type { ListedQuote } from "@/lib/quotes/quote";
import { QuoteRows, type QuoteRowsProps } from "./quote-rows";

interface QuoteTableProps extends Omit<QuoteRowsProps, "rows" | "showsOwner" | "renderedAt"> {
  quotes: readonly ListedQuote[];
  locale: string;
  /** The names of the quotes' owners, by their ids; without them there is no such column. */
  ownerNames?: ReadonlyMap<string, string>;
}

/** A page of quotes. Amounts are written here: a browser may write them a little otherwise. */
export function QuoteTable({ quotes, locale, ownerNames, ...props }: QuoteTableProps) {
  const rows = quotes.map((quote) => ({
    id: quote.id,
    number: quote.number,
    version: quote.version,
    title: quote.title,
    customerName: quote.customerName,
    status: quote.status,
    firstViewedAt: quote.firstViewedAt?.toISOString() ?? null,
    validUntil: quote.validUntil,
    total: formatMoney(quote.totalMinor, quote.currency, locale),
    owner: (quote.ownerUserId && ownerNames?.get(quote.ownerUserId)) || "Nobody",
    deletedAt: quote.deletedAt?.toISOString() ?? null,
  }));
  return (
    <QuoteRows
      {...props}
      rows={rows}
      showsOwner={ownerNames !== undefined}
      renderedAt={new Date().toISOString()}
    />
  );
}
