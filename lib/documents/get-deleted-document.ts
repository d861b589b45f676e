import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * A deleted document's name, for whoever may restore it.
 *
 * @problem "not_found": also if it is not deleted
 */
export async function getDeletedDocument(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.delete");
  const document = await db.document.findFirst({
    where: { id: documentId, deletedAt: { not: null } },
    select: { id: true, name: true },
  });
  return document ? ok(document) : problem("not_found");
}
