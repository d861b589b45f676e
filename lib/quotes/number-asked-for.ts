import { isWordForQuote } from "./paper-words";

/**
 * What "46", "#46" and "Quote 46" ask for, the last as a quote is called in any language that papers speak; null for every
 * other text.
 */
export function numberAskedFor(q: string): number | null {
  const [, called, digits] = /^(?:(\p{L}+) +)?#?0*(\d{1,9})$/u.exec(q) ?? [];
  if (called && !isWordForQuote(called)) return null;
  return Number(digits ?? 0) || null;
}
