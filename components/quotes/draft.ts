import type { TaxClassChoice } from "@/components/tax-classes/class-options";
import { basisPointsFromText, basisPointsToText } from "@/lib/basis-points";
import { type DecimalMark, decimalMarkOf, readingsOf, withDecimalMarkOf } from "@/lib/decimal-text";
import { moneyFromText, moneyToText } from "@/lib/money";
import type { TaxedLine } from "@/lib/quotes/lines/line-tax";
import { amountsOf } from "@/lib/quotes/lines/price-lines";
import { quantityFromText } from "@/lib/quotes/lines/quantity";
import type { QuoteLine } from "@/lib/quotes/quote";
import { type QuoteLineInput, quoteLineSchema } from "@/lib/quotes/schema";

/** A line as it stands in the editor: what was typed, right or not yet. */
export interface DraftLine {
  /** For the browser alone. */
  readonly key: string;
  readonly kind: "item" | "section" | "text";
  readonly productId: string | null;
  readonly sku: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  /** "10%" is a part of the price, "10" an amount off the line. */
  readonly discount: string;
  /** In percent. */
  readonly tax: string;
  /** Whose rate it is, if it is a tax class's; another rate that is typed is the line's own. */
  readonly taxClassId: string | null;
  readonly taxName: string;
  readonly taxNote: string;
  readonly isOptional: boolean;
  /** Of its product, as it was read; for the browser alone, because the server looks it up itself. */
  readonly listPriceMinor: number | null;
}

export type DraftField = "description" | "quantity" | "unit" | "price" | "discount" | "tax";

/** How a line is taxed. */
export type DraftTax = Pick<DraftLine, "tax" | "taxClassId" | "taxName" | "taxNote">;

/** A rate of a line's own, in percent. */
export function ownRate(tax: string): DraftTax {
  return { tax, taxClassId: null, taxName: "", taxNote: "" };
}

/** The tax of a class, with the decimal mark of the language. */
export function rateOfClass(
  { id, name, note, rateBasisPoints }: TaxClassChoice,
  locale: string,
): DraftTax {
  const tax = withDecimalMarkOf(locale, basisPointsToText(rateBasisPoints));
  return { tax, taxClassId: id, taxName: name, taxNote: note };
}

/** How a line is taxed, for the next one. */
export function taxOf({ tax, taxClassId, taxName, taxNote }: DraftLine): DraftTax {
  return { tax, taxClassId, taxName, taxNote };
}

/** An empty line with its tax. */
export function emptyLine(kind: DraftLine["kind"], tax: DraftTax): DraftLine {
  return {
    key: crypto.randomUUID(),
    kind,
    productId: null,
    sku: "",
    description: "",
    quantity: "1",
    unit: "piece",
    price: "",
    discount: "",
    ...tax,
    isOptional: false,
    listPriceMinor: null,
  };
}

/** What a quote without lines begins with. Its key is the same on the server and in the browser. */
export function firstLine(usualTax: DraftTax): DraftLine {
  return { ...emptyLine("item", usualTax), key: "first" };
}

/** Whether nothing was typed in a line yet: it is kept in the editor and not sent. */
export function isBlank({ description, price, discount }: DraftLine): boolean {
  return !(description || price || discount).trim();
}

/** Where a line stands that is dropped into a gap: 0 is above the first line. Its own place is free by then. */
export function dropPlace(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap;
}

/** A saved line, ready to be changed, its numbers with the decimal mark of the language. */
export function toDraftLine(line: QuoteLine, currency: string, locale: string): DraftLine {
  const { id, kind, productId, sku, description, unit, isOptional, listPriceMinor } = line;
  const { taxClassId, taxName, taxNote } = line;
  const written = (number: string) => withDecimalMarkOf(locale, number);
  return {
    key: id,
    kind: kind === "section" || kind === "text" ? kind : "item",
    productId,
    sku,
    description,
    unit,
    isOptional,
    listPriceMinor,
    quantity: written(String(line.quantity)),
    price: written(moneyToText(BigInt(line.unitPriceMinor), currency)),
    tax: written(basisPointsToText(line.taxRateBasisPoints)),
    taxClassId,
    taxName,
    taxNote,
    discount: written(discountText(line, currency)),
  };
}

function discountText(line: QuoteLine, currency: string): string {
  if (line.discountBasisPoints > 0) return `${basisPointsToText(line.discountBasisPoints)}%`;
  return line.discountMinor > 0 ? moneyToText(BigInt(line.discountMinor), currency) : "";
}

/** What is typed in a line: as the server takes it, or which fields are not right yet. */
export type ReadLine =
  | { readonly isRight: true; readonly sent: object; readonly input: TaxedLine }
  | { readonly isRight: false; readonly wrong: readonly DraftField[] };

/** Reads a line as it was typed. */
export function readLine(line: DraftLine, currency: string, locale: string): ReadLine {
  const { key: _key, listPriceMinor: _listPrice, price, discount, tax, ...rest } = line;
  const { taxName, taxNote, ...kept } = rest;
  const decimalMark = decimalMarkOf(locale);
  const unitPriceMinor = moneyFromText(price || "0", currency, decimalMark);
  const off = readDiscount(discount, currency, decimalMark);
  const taxRateBasisPoints = basisPointsFromText(tax || "0");
  const wrong: DraftField[] = [];
  if (readingsOf(line.quantity, decimalMark)) wrong.push("quantity");
  if (unitPriceMinor === null) wrong.push("price");
  if (off === null) wrong.push("discount");
  if (taxRateBasisPoints === null) wrong.push("tax");
  const sent = {
    ...kept,
    ...off,
    quantity: quantityFromText(line.quantity),
    unitPriceMinor: Number(unitPriceMinor),
    taxRateBasisPoints,
  };
  const parsed = quoteLineSchema.safeParse(sent);
  if (parsed.success && taxRateBasisPoints !== null && wrong.length === 0) {
    const input = { ...parsed.data, taxRateBasisPoints, taxName, taxNote };
    return { isRight: true, sent, input };
  }
  const named = parsed.error?.issues.map(({ path }) => path[0]) ?? [];
  for (const [name, field] of checked) if (named.includes(name)) wrong.push(field);
  return { isRight: false, wrong };
}

/** What is read as it stands, or may be more than can be kept, and where that is typed. */
const checked: readonly (readonly [keyof QuoteLineInput, DraftField])[] = [
  ["description", "description"],
  ["quantity", "quantity"],
  ["unit", "unit"],
  ["unitPriceMinor", "price"],
  ["discountMinor", "discount"],
];

/** What a line comes to, in minor units; null while it is not right. */
export function netOf(read: ReadLine): bigint | null {
  return read.isRight ? amountsOf(read.input).netMinor : null;
}

/** A typed discount: a part of the price, or an amount; null if it is neither. */
export function readDiscount(text: string, currency: string, decimalMark: DecimalMark) {
  if (!text.trim()) return { discountBasisPoints: 0, discountMinor: 0 };
  const percent = /^(.*)%\s*$/.exec(text)?.[1];
  if (percent === undefined) {
    const discountMinor = moneyFromText(text, currency, decimalMark);
    return discountMinor === null
      ? null
      : { discountBasisPoints: 0, discountMinor: Number(discountMinor) };
  }
  const discountBasisPoints = basisPointsFromText(percent);
  return discountBasisPoints === null ? null : { discountBasisPoints, discountMinor: 0 };
}
