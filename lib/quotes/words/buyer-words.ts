import type { BuyerWords } from "./quote-words";
import { wordsIn } from "./words-in";

/** The buyer's words in an organization's language; English if there are none, as on the paper ({@link paperWords}). */
export function buyerWords(locale: string): BuyerWords {
  return wordsIn(locale).buyer;
}

/** A sentence with the names in braces filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
