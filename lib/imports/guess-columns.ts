import { type ImportResource, importKinds } from "./kinds";
import { priceColumn, pricedIn } from "./priced-columns";

/**
 * The field that each heading of a file is for, as far as its words tell; empty if they don't. Each field is used at most once. A
 * heading that says what it belongs to, such as "Client Street", comes after those that name a field as it is.
 */
export function guessColumns(resource: ImportResource, headings: readonly string[]): string[] {
  const { prefixes } = importKinds[resource];
  const said = headings.map(plainWords);
  const guessed = said.map(() => "");
  const guess = (words: readonly string[]) => {
    for (const [index, name] of words.entries()) {
      const key = guessed[index] || fieldCalled(resource, name);
      if (key && !guessed.includes(key)) guessed[index] = key;
    }
  };
  guess(said);
  guess(said.map((name) => withoutPrefix(name, prefixes)));
  return guessed;
}

function fieldCalled(resource: ImportResource, said: string): string {
  const found = importKinds[resource].fields.find(({ key, label, names }) =>
    [label, key, ...names].some((name) => said === plainWords(name)),
  );
  return found?.key ?? priceCalled(resource, said);
}

/** "Price USD" and "EUR-Preis" are prices in one currency. */
function priceCalled(resource: ImportResource, said: string): string {
  const { fields } = importKinds[resource];
  const names = fields.find(({ key }) => key === "price")?.names ?? [];
  const words = said.split(" ");
  for (const [code = "", rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const column = priceColumn(code.toUpperCase());
    if (pricedIn(column) && ["price", ...names].includes(rest.join(" "))) return column;
  }
  return "";
}

function withoutPrefix(said: string, prefixes: readonly string[]): string {
  const [first = "", ...rest] = said.split(" ");
  return prefixes.includes(first) ? rest.join(" ") : "";
}

/** "Item-No." and "item_no" are one heading to people. */
function plainWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
