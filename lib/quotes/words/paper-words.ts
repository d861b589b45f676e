import type { PaperWords } from "./quote-words";
import { languages, wordsIn } from "./words-in";

/**
 * The words of a quote in an organization's language; English if there are none, which includes the languages whose letters the
 * PDF's font lacks.
 */
export function paperWords(locale: string): PaperWords {
  return wordsIn(locale).paper;
}

/**
 * The locale of a quote's numbers and dates: the organization's if the paper speaks its language, otherwise English. A paper has
 * one language, and the PDF's font has no letters for "2026年11月26日".
 */
export function paperLocale(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return languages.has(language) ? locale : "en";
}

const wordsForQuote = new Set(
  [...languages.values()].map(({ paper }) => paper.quote.toLowerCase()),
);

/** Whether it is a paper's word for a quote, such as "Quote", "Angebot" or "devis". */
export function isWordForQuote(word: string): boolean {
  return wordsForQuote.has(word.toLowerCase());
}

/**
 * The label of a tax number. One that begins with a country is the number for trade across borders, which has its own name in
 * most languages.
 *
 * @see https://europa.eu/youreurope/business/taxation/vat/check-vat-number-vies/index_en.htm
 */
export function taxNumberLabel(taxNumber: string, words: PaperWords): string {
  return withCountry.test(taxNumber) ? words.vatNumber : words.taxNumber;
}

const withCountry =
  /^(AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[\s.-]?[\dA-Z]/i;

/** A quote's name: "Angebot 12, Version 2". */
export function paperName(
  { number, version }: { readonly number: number; readonly version: number },
  words: PaperWords,
): string {
  const name = `${words.quote} ${number}`;
  return version > 1 ? `${name}, ${words.version} ${version}` : name;
}
