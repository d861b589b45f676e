import { type ImportResource, importKinds } from "./kinds";

/**
 * The field that each heading of a file is for, as far as its words tell; empty if they don't. Each field is used at most once.
 */
export function guessColumns(resource: ImportResource, headings: readonly string[]): string[] {
  const { fields } = importKinds[resource];
  const taken = new Set<string>();
  return headings.map((heading) => {
    const said = plainWords(heading);
    const found = fields.find(
      ({ key, label, names }) =>
        !taken.has(key) && [label, key, ...names].some((name) => said === plainWords(name)),
    );
    if (!found) return "";
    taken.add(found.key);
    return found.key;
  });
}

/** "Item-No." and "item_no" are one heading to people. */
function plainWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
