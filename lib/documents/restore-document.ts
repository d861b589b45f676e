import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { documentColumns, toDocument } from "./document";

/**
 * Takes a deletion back. If the document is not deleted it is answered as it is.
 *
 * @problem "not_found"
 */
export async function restoreDocument(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.delete");
  return db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const row = await tx.document.findFirst({
      where: { id: documentId },
      select: documentColumns,
    });
    if (!row) return problem("not_found");
    if (count > 0)
      await recordEvent(tx, actor, {
        action: "document.restored",
        targetId: documentId,
        changes: { name: row.name },
      });
    return ok(toDocument(row));
  });
}
