import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { ok } from "@/lib/result";
import { checkAttachment } from "./check-attachment";
import { documentColumns, toDocument } from "./document";
import type { UpdateDocument } from "./schema";
import { touchableDocument } from "./touchable-document";

/** What a document's fields are called in a sentence. */
const words = { name: "the name", customerId: "the customer", quoteId: "the quote" };

/**
 * Renames a document or attaches it elsewhere; what the input leaves out stays. If somebody else saved since `lockVersion` was
 * read, nothing is written and the answer says who changed what.
 *
 * @problem "not_found" | "conflict" | "invalid_reference"
 */
export async function updateDocument(actor: Member, input: UpdateDocument) {
  const db = authorize(actor, "document.update");
  const { documentId, lockVersion, ...columns } = input;
  return db.$transaction(async (tx) => {
    const found = await touchableDocument(tx, actor, documentId);
    if (!found.ok) return found;
    const before = found.value;
    const seen = lockVersion ?? before.lockVersion;
    const conflict = () => conflictSince(tx, { targetId: documentId, lockVersion: seen, words });
    if (seen !== before.lockVersion) return conflict();

    const changed = changedFields(before, columns);
    if (changed.length === 0) return ok(toDocument(before));
    if (changed.includes("customerId") || changed.includes("quoteId")) {
      const attachment = await checkAttachment(tx, actor, { ...before, ...columns });
      if (!attachment.ok) return attachment;
    }
    // One statement decides between two who save at the same moment: the second no longer finds the version.
    const { count } = await tx.document.updateMany({
      where: { id: documentId, lockVersion: seen, deletedAt: null },
      data: { ...columns, lockVersion: { increment: 1 } },
    });
    if (count === 0) return conflict();
    await recordEvent(tx, actor, {
      action: "document.updated",
      targetId: documentId,
      changes: {
        name: columns.name ?? before.name,
        fields: changed.join(", "),
        lockVersion: seen + 1,
        ...beforeAndAfter({ name: before.name }, { name: columns.name }),
      },
    });
    const where = { id: documentId };
    return ok(toDocument(await tx.document.findFirstOrThrow({ where, select: documentColumns })));
  });
}
