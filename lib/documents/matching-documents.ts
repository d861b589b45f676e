import "server-only";
import { containsAsSearched } from "@/lib/contains";
import { searchNames } from "@/lib/db/search/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matches, whereFound } from "@/lib/matches";

/**
 * The documents that a search finds by their names and those of their files, as part of a `where`, and whether they hold what was
 * typed or are only spelled like it. The caller adds the condition of who may see them.
 */
export async function matchingDocuments(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
) {
  const found = await matches(q, (most) =>
    searchNames(db, "documents", { wanted: q, isDeleted, most }),
  );
  const holding = (word: string) => {
    const held = containsAsSearched(word);
    return { OR: [held, { versions: { some: held } }] };
  };
  return { where: whereFound(found, holding), isExact: found.isExact };
}
