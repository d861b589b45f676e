import { formatMoney } from "@/lib/money";

interface QuoteSumsProps {
  currency: string;
  locale: string;
  /** In minor units. */
  sums: {
    readonly subtotalMinor: number;
    readonly discountMinor: number;
    readonly taxMinor: number;
    readonly totalMinor: number;
  };
}

/** What a quote comes to. */
export function QuoteSums({ currency, locale, sums }: QuoteSumsProps) {
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  return (
    <dl className="ml-auto grid w-full max-w-80 gap-1.5 p-4 tabular-nums">
      <Sum label="Subtotal" value={money(sums.subtotalMinor)} />
      {sums.discountMinor > 0 ? <Sum label="Discount" value={money(-sums.discountMinor)} /> : null}
      <Sum label="Tax" value={money(sums.taxMinor)} />
      <div className="flex justify-between gap-4 border-t border-line-strong pt-2 text-lg font-semibold">
        <dt>Total</dt>
        <dd>{money(sums.totalMinor)}</dd>
      </div>
    </dl>
  );
}

function Sum({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 text-ink-2">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
