import { keptByName } from "./kept";

const kept = keptByName<Intl.NumberFormat>();

/** How a locale writes numbers. To make one takes a hundred times as long as to write a number with it, so each is made once. */
export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return kept(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}
