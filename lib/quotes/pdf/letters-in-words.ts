const most = 10;
const inWords = new Intl.ListFormat("en");

/** Letters as a sentence names them: “🔥” and “न”. */
export function lettersInWords(letters: readonly string[]): string {
  const named = letters.slice(0, most).map((letter) => `“${letter}”`);
  return inWords.format(letters.length > named.length ? [...named, "others"] : named);
}
