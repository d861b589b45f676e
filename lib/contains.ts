/** A filter for text that contains these characters, in any case; none of them is a wildcard. */
export function contains(text: string) {
  return { contains: withoutWildcards(text), mode: "insensitive" as const };
}

/** A filter for this very text, in any case. None of its characters is a wildcard, although Prisma asks with ILIKE here too. */
export function isText(text: string) {
  return { equals: withoutWildcards(text), mode: "insensitive" as const };
}

/** The LIKE pattern for text that contains these characters. */
export function anywhere(text: string): string {
  return `%${withoutWildcards(text)}%`;
}

function withoutWildcards(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
