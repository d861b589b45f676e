import { keptByName } from "./kept";

const kept = keptByName<Intl.NumberFormat>();

/** How a locale writes numbers. Each format is made once, because making it takes a hundred times as long as writing a number. */
export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return kept(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** A count as a person reads it: "1,234", in German "1.234". */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale).format(count);
}
