import "server-only";

const LIMIT = 200;

/** A list whose length changes the text: `IN ($1,$2)`, or rows of values. */
const hasListOfAnyLength = /\bIN \(\$\d+,|\),\s*\(/;

/**
 * Names under which PostgreSQL keeps statements prepared, which saves parsing and planning them. "" for a statement that is
 * better sent without one: one with a list of any length, and every new one past the limit, because a connection keeps each name
 * for as long as it lives.
 */
export function statementNames(limit = LIMIT): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit || hasListOfAnyLength.test(sql)) return "";
    const name = `mercura_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
