import type { SearchResult } from "@/lib/db/search/search-names";

/** What a search found: the rows' ids from an index, or, if they are too many, the words that their `searchText` has to hold. */
export interface Found {
  readonly ids?: readonly string[];
  readonly words?: readonly string[];
}

export interface Matches extends Found {
  /** Whether it is what was typed; otherwise it is only spelled like it. */
  readonly isExact: boolean;
}

/** How many matches are passed on by their ids. More frequent ones are found soon enough by reading along the list. */
export const mostIds = 500;

/** The words of what somebody searches for. */
export function wordsOf(q: string): string[] {
  return q.split(/\s+/).filter((word) => word !== "");
}

/** The rows that a search finds; an empty search finds all. */
export async function matches(
  q: string,
  search: (most: number) => Promise<SearchResult>,
): Promise<Matches> {
  if (wordsOf(q).length === 0) return { isExact: true };
  const { ids, isExact, isEverywhere, wanted } = await search(mostIds + 1);
  if (isEverywhere || (isExact && ids.length > mostIds))
    return { words: wordsOf(wanted), isExact: true };
  return { ids, isExact };
}

/** What was found, as part of Prisma's `where`. */
export function whereFound({ ids, words = [] }: Found, holding: (word: string) => object): object {
  return ids ? { id: { in: [...ids] } } : { AND: words.map(holding) };
}
