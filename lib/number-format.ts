import { keptByName } from "./kept";

const kept = keptByName<Intl.NumberFormat>();

/** How a locale writes numbers. Each format is made once, because making it takes a hundred times as long as writing a number. */
export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return kept(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}
