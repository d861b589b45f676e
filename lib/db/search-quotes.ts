import "server-only";
import { type NameSearch, type SearchResult, searchResult } from "./search-result";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

/**
 * The quotes, whoever's, whose title holds all the words; where there are none, those that are spelled much like it. One
 * statement, served by an index (search_quotes in the migrations).
 */
export async function searchQuotes(
  db: TenantDb,
  { wanted, isDeleted, most }: NameSearch,
): Promise<SearchResult> {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT ids, is_exact AS "isExact", is_everywhere AS "isEverywhere"
      FROM search_quotes(${wanted}, ${isDeleted}::boolean, ${most}::integer)`,
  );
  return searchResult(rows);
}
