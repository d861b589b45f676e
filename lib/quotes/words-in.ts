/**
 * Words by name, in a locale's region or else its language; English if there are none.
 *
 * @param others one line per language, its words separated by bars, in the order of the English ones
 */
export function wordsIn<Words extends object>(
  locale: string,
  english: Words,
  others: Readonly<Record<string, string>>,
): Words {
  const { language, region } = new Intl.Locale(locale);
  const lines = new Map(Object.entries(others));
  const words = (lines.get(`${language}-${region}`) ?? lines.get(language))?.split("|");
  if (!words) return english;
  return {
    ...english,
    ...Object.fromEntries(Object.keys(english).map((name, index) => [name, words[index]])),
  };
}
