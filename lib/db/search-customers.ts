import "server-only";
import { type NameSearch, type SearchResult, searchResult } from "./search-result";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

interface CustomerSearch extends NameSearch {
  /** Only customers of this person; null for everybody's. */
  readonly ownerUserId: string | null;
}

/**
 * The customers whose name, e-mail and tax number together hold all the words; where there are none, those that are spelled
 * much like it. One statement, served by an index (search_customers in the migrations).
 */
export async function searchCustomers(
  db: TenantDb,
  { wanted, ownerUserId, isDeleted, most }: CustomerSearch,
): Promise<SearchResult> {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT ids, is_exact AS "isExact", is_everywhere AS "isEverywhere"
      FROM search_customers(${wanted}, ${ownerUserId}::uuid, ${isDeleted}::boolean, ${most}::integer)`,
  );
  return searchResult(rows);
}
