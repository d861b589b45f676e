/** One or two capitals that stand for a name: first and last word. "?" for a name without letters. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map(firstCharacter).join("").toLocaleUpperCase("en") || "?";
}

// The first letter or figure, not the first code unit: names may start with a quote or lie outside the BMP.
function firstCharacter(word: string | undefined): string {
  return word?.match(/\p{L}|\p{N}/u)?.[0] ?? "";
}
