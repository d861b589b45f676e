import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { ok, problem } from "@/lib/result";
import { documentColumns, toDocument } from "./document";

/**
 * One document with its newest version.
 *
 * @problem "not_found": also for another organization's, and for one of a customer or quote that the actor may not see
 */
export async function getDocument(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.read");
  const row = await db.document.findFirst({
    where: { id: documentId, deletedAt: null, ...visibleDocuments(actor) },
    select: documentColumns,
  });
  return row ? ok(toDocument(row)) : problem("not_found");
}
