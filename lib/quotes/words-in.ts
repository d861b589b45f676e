/**
 * Words by their names in a locale's language; the English ones where there are none.
 *
 * @param others a line a language, its words between bars in the order of the English ones
 */
export function wordsIn<Words extends object>(
  locale: string,
  english: Words,
  others: Readonly<Record<string, string>>,
): Words {
  const { language } = new Intl.Locale(locale);
  const words = Object.entries(others)
    .find(([name]) => name === language)?.[1]
    .split("|");
  if (!words) return english;
  return {
    ...english,
    ...Object.fromEntries(Object.keys(english).map((name, index) => [name, words[index]])),
  };
}
