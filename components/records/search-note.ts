import { isLongEnough } from "@/lib/search/is-long-enough";

/** What was looked for, and what came: null where nothing could be read. */
export interface SearchAnswer {
  readonly q: string;
  readonly found: readonly unknown[] | null;
}

/** What a search says where its list does not speak for itself. */
export function searchNote({ q, found }: SearchAnswer): string | null {
  if (found === null) return "The connection was lost. Type again to try once more.";
  if (q && !isLongEnough(q)) return "Type at least two letters.";
  if (q && found.length === 0) return `Nothing found for “${q}”.`;
  return null;
}
