/**
 * Words by their names as a locale's region says them, or else its language; the English ones where there are none.
 *
 * @param others a line a language, its words between bars in the order of the English ones
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
