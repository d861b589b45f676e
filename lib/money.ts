import { type DecimalMark, readingsOf, withoutGrouping } from "./decimal-text";
import { numberFormat } from "./number-format";

/** The most that one amount may be: what the database's columns and a JavaScript number both hold exactly. */
export const maxAmountMinor = 9_000_000_000_000_000;

// The currencies whose digits are not two. Intl's own digits differ between engines: some show no fillér of a forint and some do,
// so an amount typed in one would be a hundred times as much in another.
const digitsOtherThanTwo: readonly (readonly [number, string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];
const digitsOf = new Map(
  digitsOtherThanTwo.flatMap(([digits, codes]) =>
    codes.split(" ").map((code) => [code, digits] as const),
  ),
);

/**
 * How many digits the currency has after the point, the same in every browser and on the server: 2 for EUR, 0 for JPY, 3 for BHD.
 *
 * @see ISO 4217, list one
 */
export function fractionDigits(currency: string): number {
  return digitsOf.get(currency) ?? 2;
}

/** An amount in minor units as a person reads it, with the currency's own number of digits. */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amountMinor / 10 ** digits);
}

/** An amount in minor units as it stands in a field: "1234.50", without grouping. */
export function moneyToText(amountMinor: bigint, currency: string): string {
  const digits = fractionDigits(currency);
  if (digits === 0) return String(amountMinor);
  const text = String(amountMinor).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const groupedThousands = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/**
 * Reads a typed amount as minor units; null if it is none, or has more digits than the currency. It takes point or comma, and
 * marks between thousands, though a single mark counts as one only in a currency without minor units. In a currency of three digits
 * "1,234" may be a thousandfold of what it seems, so there `decimalMark` has to be the mark. Never goes through a float.
 */
export function moneyFromText(
  text: string,
  currency: string,
  decimalMark: DecimalMark = ".",
): bigint | null {
  const digits = fractionDigits(currency);
  if (digits > 2 && readingsOf(text, decimalMark)) return null;
  const packed = withoutGrouping(text);
  const plain =
    digits === 0 && groupedThousands.test(packed) ? packed.replaceAll(/[.,]/g, "") : packed;
  const match = /^(\d{1,14})(?:[.,](\d+))?$/.exec(plain);
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined || fraction.length > digits) return null;
  return BigInt(whole + fraction.padEnd(digits, "0"));
}
