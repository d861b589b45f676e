import { isLongEnough } from "@/lib/search/is-long-enough";

/** What was searched for, and the result: null if none could be read. */
export interface SearchAnswer {
  readonly q: string;
  readonly found: readonly unknown[] | null;
}

/** What to say about a search if the list does not speak for itself. */
export function searchNote({ q, found }: SearchAnswer): string | null {
  if (found === null) return "The connection was lost. Type again to try once more.";
  if (q && !isLongEnough(q)) return "Type at least two letters.";
  if (q && found.length === 0) return `Nothing found for “${q}”.`;
  return null;
}
