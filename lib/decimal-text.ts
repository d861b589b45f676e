import { numberFormat } from "./number-format";

/**
 * A typed or pasted number without its thousands marks: spaces, apostrophes, and that of point and comma which is not the decimal
 * mark. "1.234,50" comes from a German sheet, "1,234.50" from an English one. A single mark is never taken for a thousands mark.
 */
export function withoutGrouping(text: string): string {
  const packed = text.replace(/[\s'’]/g, "");
  const [, mark] = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,]\d+$/.exec(packed) ?? [];
  return mark ? packed.replaceAll(mark, "") : packed;
}

/**
 * The decimal mark of fields. A language whose own mark is neither point nor comma has the point, because no field reads others.
 */
export type DecimalMark = "." | ",";

/** The decimal mark that fields have in a language. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = numberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}

/** A number with a point, such as "1234.50", as a field shows it in this language: "1234,50" in German. */
export function withDecimalMarkOf(locale: string, text: string): string {
  return text.replace(".", decimalMarkOf(locale));
}

/**
 * The two numbers that a typed one may mean: "1,234" is 1234 to somebody who groups thousands and 1.234 to somebody whose decimal
 * mark is the comma. Null where it can be read in one way: the mark is the decimal mark of the field's language.
 */
export function readingsOf(
  text: string,
  decimalMark: DecimalMark,
): readonly [string, string] | null {
  const [, whole, mark, rest] = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(withoutGrouping(text)) ?? [];
  if (mark === undefined || mark === decimalMark) return null;
  return [`${whole}${rest}`, `${whole}${decimalMark}${rest}`];
}
