import { isWordForQuote } from "../words/paper-words";

/**
 * The number that "46", "#46" or "Quote 46" asks for, the last with the word for a quote in any language of our papers; null for
 * any other text.
 */
export function numberAskedFor(q: string): number | null {
  const [, called, digits] = /^(?:(\p{L}+) +)?#?0*(\d{1,9})$/u.exec(q) ?? [];
  if (called && !isWordForQuote(called)) return null;
  return Number(digits ?? 0) || null;
}
