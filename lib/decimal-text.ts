import { numberFormat } from "./number-format";

/**
 * A number as somebody typed or pasted it, without what stands between its thousands: spaces, apostrophes, or that of point and
 * comma which is not the decimal mark. "1.234,50" is pasted from a German sheet, "1,234.50" from an English one. A lone mark is
 * never taken for a thousands mark.
 */
export function withoutGrouping(text: string): string {
  const packed = text.replace(/[\s'’]/g, "");
  const [, mark] = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,]\d+$/.exec(packed) ?? [];
  return mark ? packed.replaceAll(mark, "") : packed;
}

/**
 * A number with a point, such as "1234.50", as it stands in a field for whoever writes in this language: "1234,50" in German.
 * With a point also where a language has a mark that is neither point nor comma, which no field reads.
 */
export function withDecimalMarkOf(locale: string, text: string): string {
  const parts = numberFormat(locale).formatToParts(1.5);
  const hasComma = parts.some(({ type, value }) => type === "decimal" && value === ",");
  return hasComma ? text.replace(".", ",") : text;
}
