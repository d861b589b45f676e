/** A filter for text that holds these letters, whatever their case; none of them is a wildcard. */
export function contains(text: string) {
  return { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
}
