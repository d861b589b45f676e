import "server-only";
import { fontsFor } from "./pdf/fonts";
import type { Quote } from "./quote";

/**
 * The letters on a quote that its PDF can't print, told while somebody still writes. Fonts that are loaded for this are kept; the
 * PDF needs them anyway.
 */
export async function lettersNotPrinted(quote: Quote): Promise<readonly string[]> {
  const { title, terms, note, lines } = quote;
  const ofLines = lines.flatMap(({ sku, description, unit }) => [sku, description, unit]);
  const letters = new Set([title, terms, note, ...ofLines].join(""));
  return (await fontsFor([...letters])).missing;
}
