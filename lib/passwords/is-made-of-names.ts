/** As many digits as a date of birth has; a longer number may well be a secret. */
const maxPublicDigits = 8;

/**
 * Whether a password is made only of the given names, in any order and number, with any signs and up to eight digits:
 * "acme-acme-acme" for Acme, "Berg.Kim1987" for kim@berg.example.
 *
 * @param names what an attacker can know: people, organizations, addresses
 * @see ASVS 5.0 6.2.11
 */
export function isMadeOfNames(password: string, names: readonly string[]): boolean {
  const words = [...new Set(names.flatMap(wordsOf))].sort((a, b) => b.length - a.length);
  // Longest first, so that "Acme Ltd" goes whole before "Acme" does.
  const rest = words.reduce((left, word) => left.replaceAll(word, " "), squeeze(password));
  const digits = rest.replace(/ /g, "");
  return rest.includes(" ") && digits.length <= maxPublicDigits && /^\p{N}*$/u.test(digits);
}

/** A name's words, and the whole name without blanks. A single letter is no word. */
function wordsOf(name: string): string[] {
  return [...name.split(/[^\p{L}\p{N}\p{M}]+/u), name]
    .map(squeeze)
    .filter((word) => [...word].length > 1);
}

/** Letters and digits alone, without accents and in lower case. */
function squeeze(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
