import "server-only";
import { containsAsSearched } from "@/lib/contains";
import { searchNames } from "@/lib/db/search/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matches, whereFound } from "@/lib/matches";

/**
 * The products that a search finds by name and SKU, as part of a `where`, and whether they hold what was typed or are only
 * spelled like it. Letters may be missing, swapped or doubled.
 */
export async function matchingProducts(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
) {
  const found = await matches(q, (most) =>
    searchNames(db, "products", { wanted: q, isDeleted, most }),
  );
  return { where: whereFound(found, containsAsSearched), isExact: found.isExact };
}
