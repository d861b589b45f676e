import type { ReactNode } from "react";
import { type Column, Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import { belowListInWords, isBelowList } from "@/lib/quotes/approval/below-list";
import { positionNumbers } from "@/lib/quotes/lines/position-numbers";
import { quantityInWords } from "@/lib/quotes/lines/quantity-in-words";
import { sectionSums } from "@/lib/quotes/lines/section-sums";
import type { Quote, QuoteLine } from "@/lib/quotes/quote";
import { paperWords } from "@/lib/quotes/words/paper-words";
import type { PaperWords } from "@/lib/quotes/words/quote-words";

interface QuoteLinesProps {
  quote: Pick<Quote, "currency" | "lines">;
  locale: string;
  /** In which its words are, where that is not English. */
  language?: string;
}

/** A quote's lines as a buyer reads them; until it is sent, with what is below the list price. */
export function QuoteLines({ quote, locale, language = "en" }: QuoteLinesProps) {
  const words = paperWords(language);
  const { currency, lines } = quote;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const percent = (basisPoints: number) => formatPercent(basisPoints, locale);
  const ofItem = (show: (line: QuoteLine) => ReactNode) => (line: QuoteLine) =>
    line.kind === "item" ? show(line) : null;
  const sums = sectionSums(lines);
  const positions = positionNumbers(lines);
  const sumOf = ({ id }: QuoteLine) => {
    const sumMinor = sums.get(id);
    return sumMinor === undefined ? null : money(sumMinor);
  };
  const columns: readonly Column<QuoteLine>[] = [
    {
      id: "what",
      label: words.item,
      kind: "title",
      cell: (line) => (
        <What
          {...{ line, words }}
          position={positions.get(line.id)}
          sum={sumOf(line)}
          belowList={isBelowList(line) ? belowListInWords(line, { currency, locale }) : null}
        />
      ),
    },
    {
      id: "quantity",
      label: words.quantity,
      kind: "number",
      cell: ofItem((line) => (
        <span className="whitespace-nowrap">{quantityInWords(line, { locale, language })}</span>
      )),
    },
    {
      id: "price",
      label: words.price,
      kind: "number",
      cell: ofItem(({ unitPriceMinor }) => money(unitPriceMinor)),
    },
    {
      id: "discount",
      label: words.discount,
      kind: "number",
      cell: ofItem(({ discountBasisPoints, discountMinor }) => {
        if (discountMinor === 0) return null;
        return discountBasisPoints > 0 ? percent(discountBasisPoints) : money(discountMinor);
      }),
    },
    {
      id: "tax",
      label: words.tax,
      kind: "number",
      cell: ofItem(({ taxRateBasisPoints }) => percent(taxRateBasisPoints)),
    },
    {
      id: "net",
      label: words.net,
      kind: "number",
      cell: ofItem(({ netMinor }) => money(netMinor)),
    },
  ];
  const isDiscounted = lines.some(({ discountMinor }) => discountMinor > 0);
  const shown = columns.filter(({ id }) => id !== "discount" || isDiscounted);
  return (
    <Table
      caption={words.item}
      columns={shown}
      rows={lines}
      rowKey={({ id }) => id}
      isTitleOnly={({ kind }) => kind !== "item"}
    />
  );
}

interface WhatProps {
  line: QuoteLine;
  /** Of an item. */
  position: number | undefined;
  words: Pick<PaperWords, "optional" | "chosen">;
  /** Of a section, where it has one. */
  sum: string | null;
  /** Of an item that is. */
  belowList: string | null;
}

function What({ line, position, words, sum, belowList }: WhatProps) {
  const { kind, description, sku, isOptional, isChosen } = line;
  if (kind === "section")
    return (
      <strong className="flex flex-wrap justify-between gap-x-4">
        <span className="wrap-anywhere">{description}</span>
        {sum ? <span className="tabular-nums">{sum}</span> : null}
      </strong>
    );
  const option = isChosen ? words.chosen : words.optional;
  const small = [sku, isOptional ? option : ""].filter(Boolean).join(" · ");
  return (
    <span className="flex gap-2">
      {position === undefined ? null : (
        <span className="min-w-5 shrink-0 text-ink-3 tabular-nums">{position}</span>
      )}
      <span className="min-w-0">
        <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
          {description}
        </span>
        {small ? <span className="block text-sm text-ink-3">{small}</span> : null}
        {belowList ? <span className="block text-sm text-warn">{belowList}</span> : null}
      </span>
    </span>
  );
}
