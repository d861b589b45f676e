/** The languages and regions that the list offers; any other that the API set is shown beside them. */
export const locales: readonly string[] = [
  "en",
  "en-GB",
  "en-US",
  "de",
  "de-AT",
  "de-CH",
  "fr",
  "fr-CH",
  "it",
  "es",
  "pt",
  "pt-BR",
  "nl",
  "da",
  "sv",
  "nb",
  "fi",
  "pl",
  "cs",
  "hu",
  "tr",
  "ja",
  "ko",
  "zh-CN",
];

/**
 * The language and region to suggest to somebody in a country who reads what `tag` says: the country's own if the list has it,
 * else the language alone, else the tag itself. Null for a language that is not known here.
 *
 * @see BCP 47
 */
export function localeToSuggest(tag: string, country: string | null): string | null {
  const locale = readLocale(tag);
  if (!locale) return null;
  const { language, region, baseName } = locale;
  const candidates = [`${language}-${country ?? region}`, language, baseName];
  return candidates.find((candidate) => locales.includes(candidate)) ?? baseName;
}

/** The country that a language's tag names, such as AT in de-AT. */
export function countryOfLocale(tag: string): string | null {
  return readLocale(tag)?.region ?? null;
}

/** Whether this platform can format the numbers and dates of a language. */
export function isKnownLocale(tag: string): boolean {
  return readLocale(tag) !== null;
}

function readLocale(tag: string): Intl.Locale | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0 ? new Intl.Locale(tag) : null;
  } catch {
    return null;
  }
}
