import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { documentColumns } from "./document";

/**
 * A document that the actor may change. Throws {@link Forbidden} for one that they may only read.
 *
 * @problem "not_found"
 */
export async function touchableDocument(tx: TenantTx, actor: Member, documentId: string) {
  const document = await tx.document.findFirst({
    where: { id: documentId, deletedAt: null, ...visibleDocuments(actor) },
    select: documentColumns,
  });
  if (!document) return problem("not_found");
  assertMayTouch(actor, "document.update", document.ownerUserId);
  return ok(document);
}
