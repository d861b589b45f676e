import "server-only";
import { fontsFor } from "./pdf/fonts";
import type { Quote } from "./quote";

/**
 * The letters that somebody wrote on a quote and its PDF can't print, told while they still write. A font that is read for it is
 * kept, and read for the PDF in any case.
 */
export async function lettersNotPrinted(quote: Quote): Promise<readonly string[]> {
  const { title, terms, note, lines } = quote;
  const ofLines = lines.flatMap(({ sku, description, unit }) => [sku, description, unit]);
  const letters = new Set([title, terms, note, ...ofLines].join(""));
  return (await fontsFor([...letters])).missing;
}
