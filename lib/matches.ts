import type { SearchResult } from "./db/search-result";

/** What a search found: a part of a `where`, and whether it is what was typed or only spelled alike. */
export interface Matches {
  readonly where: object;
  readonly isExact: boolean;
  /** Those that were found, where it was by an index. */
  readonly ids?: readonly string[];
}

/** As many matches are handed on by their ids. What matches more often is found soon enough by reading along the list. */
const mostIds = 500;

/**
 * The rows that a search means: those that an index finds, by their ids, or else, where they are many, those that hold all
 * the words.
 */
export async function matches(
  q: string,
  search: (most: number) => Promise<SearchResult>,
  holding: (word: string) => object,
): Promise<Matches> {
  const words = q.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { where: {}, isExact: true };
  const { ids, isExact, isEverywhere } = await search(mostIds + 1);
  if (isEverywhere || (isExact && ids.length > mostIds))
    return { where: { AND: words.map(holding) }, isExact: true };
  return { where: { id: { in: [...ids] } }, isExact, ids };
}

/**
 * The part of what was found that stands on a page which begins after an id, the newest first: a statement with a few ids is
 * much sooner read than one with all. Only for a list that asks for nothing but the search.
 */
export function newestOf(ids: readonly string[], take: number, afterId?: string): string[] {
  const newestFirst = ids.toSorted().reverse();
  return newestFirst.filter((id) => afterId === undefined || id < afterId).slice(0, take);
}
