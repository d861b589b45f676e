import type { ReactNode } from "react";
import { formatMoney } from "@/lib/money";
import { TextLink } from "../ui/text-link";

interface DashboardFiguresProps {
  dashboard: {
    readonly customers: number;
    readonly products: number;
    readonly quotes: number;
    readonly openQuotes: readonly { currency: string; count: number; totalMinor: number }[];
  };
  customersHref: string;
}

/** How much there is, and what is open. */
export function DashboardFigures({ dashboard, customersHref }: DashboardFiguresProps) {
  const { customers, products, quotes, openQuotes } = dashboard;
  const open = openQuotes.reduce((sum, { count }) => sum + count, 0);
  return (
    <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <Figure label={<TextLink href={customersHref}>Customers</TextLink>} value={customers} />
      <Figure label="Active products" value={products} />
      <Figure label="Quotes" value={quotes} />
      <Figure
        label="Waiting for an answer"
        value={open}
        note={openQuotes
          .map(({ currency, totalMinor }) => formatMoney(totalMinor, currency, "en"))
          .join(" and ")}
      />
    </dl>
  );
}

function Figure({ label, value, note }: { label: ReactNode; value: ReactNode; note?: string }) {
  return (
    <div className="grid content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-sm">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums">
        {value}
        {note ? <span className="mt-0.5 block text-sm font-normal text-ink-3">{note}</span> : null}
      </dd>
    </div>
  );
}
