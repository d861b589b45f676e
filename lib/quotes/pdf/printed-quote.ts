import "server-only";
import { dayInWords } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { positionNumbers } from "../lines/position-numbers";
import { sectionSums } from "../lines/section-sums";
import { optionsOf, taxByRate, taxNotes } from "../lines/tax-by-rate";
import { taxLabel } from "../lines/tax-label";
import type { QuoteLine } from "../quote";
import { paperName, paperWords, taxNumberLabel } from "../words/paper-words";
import { cellsOf, lineColumns } from "./line-columns";
import type { QuotePaper } from "./paper";

/** All that a quote's pages say, in its language, ready to be drawn by a thread that knows nothing else. */
export interface PrintedQuote {
  readonly language: string;
  readonly title: string;
  readonly sender: string;
  readonly address: string;
  readonly accentColor: string | null;
  /** Stands on each page of a quote that was not sent. */
  readonly draftMark: string | null;
  readonly heading: string;
  readonly recipient: LabelledText & { readonly taxNumber: string | null };
  readonly facts: readonly LabelledText[];
  readonly table: PrintedTable;
  readonly sums: readonly PrintedSum[];
  /** What the law wants to be said of the tax. */
  readonly taxNotes: readonly string[];
  /** The note and the terms. */
  readonly words: readonly LabelledText[];
  readonly foot: string;
}

interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface PrintedTable {
  readonly positionLabel: string;
  readonly itemLabel: string;
  readonly columns: readonly { readonly label: string; readonly widthPoints: number }[];
  readonly lines: readonly PrintedLine[];
}

export type PrintedLine =
  | { readonly kind: "section"; readonly text: string /** Empty for none. */; readonly sum: string }
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "item";
      /** Its number. */
      readonly position: string;
      readonly text: string;
      /** What stands below the text, smaller. */
      readonly below: string;
      /** One for each column. */
      readonly cells: readonly string[];
    };

export interface PrintedSum {
  readonly label: string;
  readonly value: string;
  readonly isTotal: boolean;
}

/** What the pages of a quote say. */
export function printedQuote(
  paper: QuotePaper,
  { isDraft }: { readonly isDraft: boolean },
): PrintedQuote {
  const { quote, organization } = paper;
  const words = paperWords(organization.locale);
  const name = paperName(quote, words);
  return {
    language: organization.locale,
    title: `${name}, ${organization.name}`,
    sender: organization.name,
    address: organization.letterhead,
    accentColor: organization.accentColor,
    draftMark: isDraft ? words.draft : null,
    heading: quote.title ? `${name}: ${quote.title}` : name,
    recipient: recipientOn(paper),
    facts: factsOn(paper),
    table: tableOn(paper),
    sums: sumsOn(paper),
    taxNotes: taxNotes(quote.lines),
    words: [
      { label: words.note, text: quote.note },
      { label: words.terms, text: quote.terms },
    ].filter(({ text }) => text !== ""),
    foot: `${organization.name} · ${name}`,
  };
}

function recipientOn({ customer, contact, organization }: QuotePaper): PrintedQuote["recipient"] {
  const words = paperWords(organization.locale);
  const { name, taxNumber, addressLines } = customer;
  return {
    label: words.recipient,
    text: [name, contact?.name, ...addressLines].filter(Boolean).join("\n"),
    taxNumber: taxNumber ? `${taxNumberLabel(taxNumber, words)} ${taxNumber}` : null,
  };
}

function factsOn({ quote, organization: { locale }, day }: QuotePaper): PrintedQuote["facts"] {
  const words = paperWords(locale);
  const validUntil = quote.validUntil ? dayInWords(quote.validUntil, locale) : words.open;
  return [
    { label: words.date, text: dayInWords(day, locale) },
    { label: words.validUntil, text: validUntil },
    { label: words.currency, text: quote.currency },
  ];
}

function tableOn(paper: QuotePaper): PrintedTable {
  const words = paperWords(paper.organization.locale);
  const columns = lineColumns(paper);
  const money = (amountMinor: number | undefined) =>
    amountMinor === undefined
      ? ""
      : formatMoney(amountMinor, paper.quote.currency, paper.organization.locale);
  const sums = sectionSums(paper.quote.lines);
  const positions = positionNumbers(paper.quote.lines);
  const printed = (line: QuoteLine): PrintedLine => {
    const { id, kind, description: text } = line;
    if (kind === "text") return { kind, text };
    if (kind === "section") return { kind, text, sum: money(sums.get(id)) };
    const cells = cellsOf(line, paper);
    return {
      kind: "item",
      position: String(positions.get(id) ?? ""),
      text,
      below: [line.sku, line.isOptional ? words.optional : ""].filter(Boolean).join(" · "),
      cells: columns.map(({ name }) => cells[name]),
    };
  };
  return {
    positionLabel: words.position,
    itemLabel: words.item,
    columns: columns.map(({ label, widthPoints }) => ({ label, widthPoints })),
    lines: paper.quote.lines.map(printed),
  };
}

// The tax by its rates, and the options, which are not part of the total.
function sumsOn({ quote, organization: { locale } }: QuotePaper): readonly PrintedSum[] {
  const words = paperWords(locale);
  const sum = (label: string, amountMinor: number, isTotal = false): PrintedSum => ({
    label,
    value: formatMoney(amountMinor, quote.currency, locale),
    isTotal,
  });
  const { options, netMinor } = optionsOf(quote.lines);
  return [
    sum(words.subtotal, quote.subtotalMinor),
    ...(quote.discountMinor > 0 ? [sum(words.discount, -quote.discountMinor)] : []),
    ...taxByRate(quote.lines).map((group) =>
      sum(taxLabel(words.tax, group, locale), group.taxMinor),
    ),
    sum(words.total, quote.totalMinor, true),
    ...(options.length > 0 ? [sum(words.options, netMinor)] : []),
  ];
}
