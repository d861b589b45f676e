import { formatMoney, formatPercent } from "@/lib/money";
import type { Quote, QuoteLine } from "@/lib/quotes/quote";
import { type Column, Table } from "../ui/table";

interface QuoteLinesProps {
  quote: Pick<Quote, "currency" | "lines">;
  locale: string;
}

/** A quote's lines as a buyer reads them. */
export function QuoteLines({ quote: { currency, lines }, locale }: QuoteLinesProps) {
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const percent = (basisPoints: number) => formatPercent(basisPoints, locale);
  const ofItem = (show: (line: QuoteLine) => string) => (line: QuoteLine) =>
    line.kind === "item" ? show(line) : null;
  const columns: readonly Column<QuoteLine>[] = [
    { id: "what", label: "What", kind: "title", cell: (line) => <What line={line} /> },
    {
      id: "quantity",
      label: "Quantity",
      kind: "number",
      cell: ofItem(
        ({ quantity, unit }) => `${new Intl.NumberFormat(locale).format(quantity)} ${unit}`,
      ),
    },
    {
      id: "price",
      label: "Price",
      kind: "number",
      cell: ofItem(({ unitPriceMinor }) => money(unitPriceMinor)),
    },
    {
      id: "discount",
      label: "Discount",
      kind: "number",
      cell: ofItem(({ discountBasisPoints, discountMinor }) => {
        if (discountMinor === 0) return "–";
        return discountBasisPoints > 0 ? percent(discountBasisPoints) : money(discountMinor);
      }),
    },
    {
      id: "tax",
      label: "Tax",
      kind: "number",
      cell: ofItem(({ taxRateBasisPoints }) => percent(taxRateBasisPoints)),
    },
    { id: "net", label: "Net", kind: "number", cell: ofItem(({ netMinor }) => money(netMinor)) },
  ];
  const isDiscounted = lines.some(({ discountMinor }) => discountMinor > 0);
  const shown = columns.filter(({ id }) => id !== "discount" || isDiscounted);
  return <Table caption="Lines" columns={shown} rows={lines} rowKey={({ id }) => id} />;
}

function What({ line: { kind, description, sku, isOptional } }: { line: QuoteLine }) {
  if (kind === "section") return <strong className="wrap-anywhere">{description}</strong>;
  const small = [sku, isOptional ? "optional, not in the total" : ""].filter(Boolean).join(" · ");
  return (
    <>
      <span className="wrap-anywhere whitespace-pre-wrap">{description}</span>
      {small ? <span className="block text-sm text-ink-3">{small}</span> : null}
    </>
  );
}
