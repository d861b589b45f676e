import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes a document: it leaves every list and its links open nothing. It can be restored until it is purged with its files,
 * 30 days later.
 *
 * @problem "not_found"
 */
export async function deleteDocument(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.delete");
  return db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, deletedAt: null, ...visibleDocuments(actor) },
      data: { deletedAt: new Date() },
    });
    if (count === 0) return problem("not_found");
    const { name } = await tx.document.findFirstOrThrow({
      where: { id: documentId },
      select: { name: true },
    });
    await recordEvent(tx, actor, {
      action: "document.deleted",
      targetId: documentId,
      changes: { name },
    });
    return ok({ documentId });
  });
}
