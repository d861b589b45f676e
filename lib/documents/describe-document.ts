import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { lastChangeOf, provenanceOf } from "@/lib/audit/provenance-of";
import { ok, problem } from "@/lib/result";
import { documentColumns, toDocument, toVersion } from "./document";
import { mostVersions } from "./list-versions";

/**
 * A document with what its page says: its versions, newest first and at most 200, with who uploaded them, who added the document
 * and who changed it last.
 *
 * @problem "not_found": also for another organization's, and for one of a customer or quote that the actor may not see
 */
export async function describeDocument(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.read");
  const [row, change] = await Promise.all([
    db.document.findFirst({
      where: { id: documentId, deletedAt: null, ...visibleDocuments(actor) },
      select: { ...documentColumns, versions: { ...documentColumns.versions, take: mostVersions } },
    }),
    lastChangeOf(db, documentId),
  ]);
  if (!row) return problem("not_found");
  const uploaders = row.versions.map(({ userId }) => userId);
  const { nameOf, provenance } = await provenanceOf(row, change, uploaders);
  return ok({
    document: toDocument(row),
    versions: row.versions.map((version) => ({
      ...toVersion(version),
      byName: nameOf(version.userId),
    })),
    provenance,
  });
}
