"use client";

import { useState } from "react";
import { formatMoney } from "@/lib/money";
import type { QuoteLine } from "@/lib/quotes/quote";
import type { BuyerWords } from "@/lib/quotes/words/quote-words";

export interface AnswerOptionsProps {
  /** The optional lines. */
  options: readonly QuoteLine[];
  /** The number of each line on paper, by its id. */
  positions: ReadonlyMap<string, number>;
  /** What the rest comes to, in minor units. */
  totalMinor: number;
  currency: string;
  locale: string;
  words: BuyerWords & { readonly total: string };
  /** What was posted before scripts arrived and came back. */
  posted?: Readonly<Record<string, string>> | undefined;
}

/** The options that a buyer may take on top; what it comes to with them stands below. */
export function AnswerOptions(props: AnswerOptionsProps) {
  const { options, positions, totalMinor, currency, locale, words, posted = {} } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(options.map(({ id }) => id).filter((id) => `option:${id}` in posted)),
  );
  if (options.length === 0) return null;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const withTax = ({ netMinor, taxMinor }: QuoteLine) => netMinor + taxMinor;
  const withOptions = options
    .filter(({ id }) => chosen.has(id))
    .reduce((sum, line) => sum + withTax(line), totalMinor);

  function toggle(id: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{words.addOptions}</legend>
      {options.map((line) => (
        <label
          key={line.id}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="checkbox"
            name={`option:${line.id}`}
            value="true"
            defaultChecked={chosen.has(line.id)}
            className="size-4 shrink-0 accent-accent"
            onChange={(event) => toggle(line.id, event.target.checked)}
          />
          <span className="min-w-5 shrink-0 text-ink-3 tabular-nums">{positions.get(line.id)}</span>
          <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-line">
            {line.description}
          </span>
          <span className="shrink-0 text-right tabular-nums">
            {money(withTax(line))}
            <span className="block text-xs text-ink-3">{words.withTax}</span>
          </span>
        </label>
      ))}
      <p role="status" className="flex justify-between gap-4 font-semibold tabular-nums">
        <span>{chosen.size > 0 ? words.totalWithOptions : words.total}</span>
        <span>{money(withOptions)}</span>
      </p>
    </fieldset>
  );
}
