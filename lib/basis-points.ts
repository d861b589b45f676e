import { numberFormat } from "./number-format";

/** Hundredths of a percent as a person reads them: 1900 is "19%", in German "19 %". */
export function formatPercent(basisPoints: number, locale: string): string {
  const format = numberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return format.format(basisPoints / 10_000);
}

/** Hundredths of a percent as a person types them: 1900 is "19", 770 is "7.7". */
export function basisPointsToText(basisPoints: number): string {
  return String(basisPoints / 100);
}

/** Reads a typed percentage from 0 to 100 as hundredths of a percent; null if it is none, or is finer. */
export function basisPointsFromText(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined) return null;
  const basisPoints = Number(whole + fraction.padEnd(2, "0"));
  return basisPoints <= 10_000 ? basisPoints : null;
}
