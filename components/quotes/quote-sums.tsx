import { formatMoney } from "@/lib/money";
import { optionsOf, taxByRate, taxNotes } from "@/lib/quotes/lines/tax-by-rate";
import { taxLabel } from "@/lib/quotes/lines/tax-label";
import { paper as english } from "@/lib/quotes/words/en";
import type { PaperWords } from "@/lib/quotes/words/quote-words";

interface QuoteSumsProps {
  currency: string;
  locale: string;
  /** Amounts in minor units. */
  lines: Parameters<typeof taxByRate>[0] & Parameters<typeof taxNotes>[0];
  sums: {
    readonly subtotalMinor: number;
    readonly discountMinor: number;
    readonly totalMinor: number;
  };
  /** What the sums are called, where not in English. */
  words?: SumWords;
}

type SumWords = Pick<PaperWords, "subtotal" | "discount" | "tax" | "total" | "options">;

/**
 * What a quote comes to, with what the law wants to be said of the tax: the tax by its rates and classes, and apart from the total
 * what can be taken on top.
 */
export function QuoteSums(props: QuoteSumsProps) {
  const { currency, locale, lines, sums, words = english } = props;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const { options, netMinor } = optionsOf(lines);
  return (
    <>
      <dl className="ml-auto grid w-full gap-1.5 p-4 tabular-nums sm:max-w-80">
        <Sum label={words.subtotal} value={money(sums.subtotalMinor)} />
        {sums.discountMinor > 0 ? (
          <Sum label={words.discount} value={money(-sums.discountMinor)} />
        ) : null}
        {taxByRate(lines).map((group) => {
          const label = taxLabel(words.tax, group, locale);
          return <Sum key={label} label={label} value={money(group.taxMinor)} />;
        })}
        <div className="flex justify-between gap-4 border-t border-line-strong pt-2 text-lg font-semibold">
          <dt>{words.total}</dt>
          <dd>{money(sums.totalMinor)}</dd>
        </div>
        {options.length > 0 ? <Sum label={words.options} value={money(netMinor)} /> : null}
      </dl>
      {taxNotes(lines).map((note) => (
        <p
          key={note}
          dir="auto"
          className="px-4 pb-4 text-sm wrap-anywhere whitespace-pre-wrap text-ink-2"
        >
          {note}
        </p>
      ))}
    </>
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
