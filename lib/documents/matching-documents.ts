import "server-only";
import { contains } from "@/lib/contains";
import { searchNames } from "@/lib/db/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matches, whereFound } from "@/lib/matches";

/**
 * The documents that a search means by their names and those of their files, as a part of a `where`, and whether it is what was
 * typed or only spelled alike. Whether they may be seen is the caller's own condition to add.
 */
export async function matchingDocuments(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
) {
  const found = await matches(q, (most) =>
    searchNames(db, "documents", { wanted: q, isDeleted, most }),
  );
  const holding = (word: string) => ({
    OR: [{ name: contains(word) }, { versions: { some: { fileName: contains(word) } } }],
  });
  return { where: whereFound(found, holding), isExact: found.isExact };
}
