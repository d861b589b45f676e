import { withoutGrouping } from "./decimal-text";

/** The most that one amount may be: what the database's columns and a JavaScript number both hold exactly. */
export const maxAmountMinor = 9_000_000_000_000_000;

/** How many digits the currency has after the point: 2 for EUR, 0 for JPY, 3 for BHD (ISO 4217). */
export function fractionDigits(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in minor units as a person reads it, with the currency's own number of digits (ISO 4217). */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  return format.format(amountMinor / 10 ** fractionDigits(currency));
}

/** An amount in minor units as it stands in a field: "1234.50", without grouping. */
export function moneyToText(amountMinor: bigint, currency: string): string {
  const digits = fractionDigits(currency);
  if (digits === 0) return String(amountMinor);
  const text = String(amountMinor).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * What somebody typed as an amount, in minor units; null for what is none, or has more digits than the currency. Point or
 * comma, with or without marks between thousands. Never through a float.
 */
export function moneyFromText(text: string, currency: string): bigint | null {
  const digits = fractionDigits(currency);
  const match = /^(\d{1,14})(?:[.,](\d+))?$/.exec(withoutGrouping(text));
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined || fraction.length > digits) return null;
  return BigInt(whole + fraction.padEnd(digits, "0"));
}
