import "server-only";
import { contains } from "@/lib/contains";
import { searchProducts } from "@/lib/db/search-products";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { type Matches, matches } from "@/lib/matches";

/** The products that a search means by name and SKU. Tolerates letters that are missing, swapped or doubled. */
export function matchingProducts(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
): Promise<Matches> {
  return matches(
    q,
    (most) => searchProducts(db, { wanted: q, isDeleted, most }),
    (word) => ({ OR: [{ name: contains(word) }, { sku: contains(word) }] }),
  );
}
