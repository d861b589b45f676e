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
 * A number with a point, such as "1234.50", as a field shows it in this language: "1234,50" in German. The point stays where a
 * language's decimal mark is neither point nor comma, because no field reads such a mark.
 */
export function withDecimalMarkOf(locale: string, text: string): string {
  const parts = numberFormat(locale).formatToParts(1.5);
  const hasComma = parts.some(({ type, value }) => type === "decimal" && value === ",");
  return hasComma ? text.replace(".", ",") : text;
}
