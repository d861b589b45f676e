/** A filter for text that holds these letters, whatever their case; none of them is a wildcard. */
export function contains(text: string) {
  return { contains: withoutWildcards(text), mode: "insensitive" as const };
}

/** The pattern of LIKE for text that holds these letters. */
export function anywhere(text: string): string {
  return `%${withoutWildcards(text)}%`;
}

function withoutWildcards(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
