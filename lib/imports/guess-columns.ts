import { type ImportResource, importKinds } from "./kinds";

/** The field that each heading of a file is for, as far as its words tell; empty where they don't. Each field at most once. */
export function guessColumns(resource: ImportResource, headings: readonly string[]): string[] {
  const { fields } = importKinds[resource];
  const taken = new Set<string>();
  return headings.map((heading) => {
    const said = heading.trim().toLowerCase();
    const found = fields.find(
      ({ key, label, names }) =>
        !taken.has(key) &&
        (said === label.toLowerCase() || said === key.toLowerCase() || names.includes(said)),
    );
    if (!found) return "";
    taken.add(found.key);
    return found.key;
  });
}
