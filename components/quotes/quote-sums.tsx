import { formatMoney, formatPercent } from "@/lib/money";
import { optionsOf, taxByRate } from "@/lib/quotes/tax-by-rate";

interface QuoteSumsProps {
  currency: string;
  locale: string;
  /** Amounts in minor units. */
  lines: Parameters<typeof taxByRate>[0];
  sums: {
    readonly subtotalMinor: number;
    readonly discountMinor: number;
    readonly totalMinor: number;
  };
}

/** What a quote comes to: the tax by its rates, and apart from the total what can be taken on top. */
export function QuoteSums({ currency, locale, lines, sums }: QuoteSumsProps) {
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const { options, netMinor } = optionsOf(lines);
  return (
    <dl className="ml-auto grid w-full max-w-80 gap-1.5 p-4 tabular-nums">
      <Sum label="Subtotal" value={money(sums.subtotalMinor)} />
      {sums.discountMinor > 0 ? <Sum label="Discount" value={money(-sums.discountMinor)} /> : null}
      {taxByRate(lines).map(({ rateBasisPoints, taxMinor }) => (
        <Sum
          key={rateBasisPoints}
          label={`Tax ${formatPercent(rateBasisPoints, locale)}`}
          value={money(taxMinor)}
        />
      ))}
      <div className="flex justify-between gap-4 border-t border-line-strong pt-2 text-lg font-semibold">
        <dt>Total</dt>
        <dd>{money(sums.totalMinor)}</dd>
      </div>
      {options.length > 0 ? (
        <Sum label="Options, not in the total" value={money(netMinor)} />
      ) : null}
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
