import "server-only";
import { contains } from "@/lib/contains";
import { searchDocuments } from "@/lib/db/search-documents";
import type { TenantDb } from "@/lib/db/tenant-handle";

/** As many matches are handed on by their ids. What matches more often is found soon enough by reading along the list. */
const mostIds = 500;
const shortestTrigramWord = 3;

/**
 * The documents that a search means by their names and those of their files, as a part of a `where`, and whether it is what was
 * typed or only spelled alike. Whether they may be seen is the caller's own condition to add.
 */
export async function matchingDocuments(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
): Promise<{ readonly where: object; readonly isExact: boolean }> {
  const words = q.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { where: {}, isExact: true };
  if (words.every(({ length }) => length < shortestTrigramWord)) return holding(words);
  const found = await searchDocuments(db, { wanted: q, isDeleted, most: mostIds + 1 });
  const isExact = found[0]?.isExact ?? true;
  if (found.length > mostIds && isExact) return holding(words);
  return { where: { id: { in: found.map(({ id }) => id) } }, isExact };
}

function holding(words: readonly string[]) {
  const parts = words.map((word) => ({
    OR: [{ name: contains(word) }, { versions: { some: { fileName: contains(word) } } }],
  }));
  return { where: { AND: parts }, isExact: true };
}
