/** A filter for this very text, in any case. None of its characters is a wildcard, although Prisma asks with ILIKE here too. */
export function isText(text: string) {
  return { equals: withoutWildcards(text), mode: "insensitive" as const };
}

/** A filter for `searchText` that contains these characters, which are in its form already; none of them is a wildcard. */
export function containsAsSearched(text: string) {
  return { searchText: { contains: withoutWildcards(text) } };
}

/** The LIKE pattern for text that contains these characters. */
export function anywhere(text: string): string {
  return `%${withoutWildcards(text)}%`;
}

function withoutWildcards(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
