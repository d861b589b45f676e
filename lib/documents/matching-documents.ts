import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { containsAsSearched } from "@/lib/contains";
import { findOwnDocumentsAlike } from "@/lib/db/search/find-own-documents-alike";
import { searchNames } from "@/lib/db/search/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matches, mostIds, whereFound } from "@/lib/matches";

/**
 * The documents that a search finds by their names and those of their files, as part of a `where`, and whether they hold what was
 * typed or are only spelled like it. The caller adds the condition of who may see them. For somebody who does not see all, only
 * those that they see decide which of the two: else they could tell whether a word is in the others.
 */
export async function matchingDocuments(
  db: TenantDb,
  actor: Member,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
) {
  const found = await matches(q, (most) =>
    searchNames(db, "documents", { wanted: q, isDeleted, most }),
  );
  const holding = (word: string) => {
    const held = containsAsSearched(word);
    return { OR: [held, { versions: { some: held } }] };
  };
  const where = whereFound(found, holding);
  const ownerUserId =
    visibleTo(actor, "customer.read").ownerUserId ?? visibleTo(actor, "quote.read").ownerUserId;
  if (!ownerUserId) return { where, isExact: found.isExact };

  const seen = { deletedAt: isDeleted ? { not: null } : null, ...visibleDocuments(actor) };
  const isThere = async () =>
    (await db.document.findFirst({ where: { AND: [seen, where] }, select: { id: true } })) !== null;
  if (found.isExact && (await isThere())) return { where, isExact: true };
  const ids = await findOwnDocumentsAlike(db, { wanted: q, ownerUserId, isDeleted, most: mostIds });
  return { where: { id: { in: [...ids] } }, isExact: false };
}
