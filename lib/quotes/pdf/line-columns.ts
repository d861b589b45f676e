import "server-only";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import { quantityInWords } from "../lines/quantity-in-words";
import type { QuoteLine } from "../quote";
import { paperWords } from "../words/paper-words";
import type { QuotePaper } from "./paper";

const names = ["quantity", "price", "discount", "tax", "net"] as const;

type Cells = Readonly<Record<(typeof names)[number], string>>;

/** A column of figures, as wide as the longest of them. */
interface LineColumn {
  readonly name: (typeof names)[number];
  readonly label: string;
  readonly widthPoints: number;
}

// The width of a figure in the table's size, and of a letter in its head's.
const figurePoints = 5.9;
const letterPoints = 5;
const gapPoints = 10;
const leastPoints = 40;
// A unit may wrap below its number; an amount is never broken.
const widestQuantityPoints = 80;

/** The columns of figures that a quote's lines need; there is no column of discounts if none is given. */
export function lineColumns(paper: QuotePaper): readonly LineColumn[] {
  const words = paperWords(paper.organization.locale);
  const cells = paper.quote.lines
    .filter(({ kind }) => kind === "item")
    .map((line) => cellsOf(line, paper));
  const isNeeded = (name: LineColumn["name"]) =>
    name !== "discount" || cells.some(({ discount }) => discount !== "");
  return names.filter(isNeeded).map((name) => {
    const longest = Math.max(0, ...cells.map((cell) => cell[name].length)) * figurePoints;
    const figures = name === "quantity" ? Math.min(longest, widestQuantityPoints) : longest;
    const widest = Math.max(leastPoints, figures, words[name].length * letterPoints);
    return { name, label: words[name], widthPoints: widest + gapPoints };
  });
}

/** The cells of an item's columns. */
export function cellsOf(line: QuoteLine, paper: QuotePaper): Cells {
  const { locale } = paper.organization;
  const money = (amountMinor: number) => formatMoney(amountMinor, paper.quote.currency, locale);
  const percent = (basisPoints: number) => formatPercent(basisPoints, locale);
  const discount =
    line.discountBasisPoints > 0 ? percent(line.discountBasisPoints) : money(line.discountMinor);
  return {
    quantity: quantityInWords(line, { locale, language: locale }),
    price: money(line.unitPriceMinor),
    discount: line.discountMinor > 0 ? discount : "",
    tax: percent(line.taxRateBasisPoints),
    net: money(line.netMinor),
  };
}
