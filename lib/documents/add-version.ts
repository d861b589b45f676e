import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { addVersionRow } from "./add-version-row";
import { documentColumns, toDocument } from "./document";
import type { KeptFile } from "./keep-upload";
import { takeStorage } from "./storage-use";
import { touchableDocument } from "./touchable-document";

/**
 * Adds a newer version to a document; the others stay.
 *
 * @problem "not_found" | "storage_full"
 */
export async function addVersion(
  actor: Member,
  { documentId, file }: { readonly documentId: string; readonly file: KeptFile },
) {
  const db = authorize(actor, "document.update");
  return db.$transaction(async (tx) => {
    // The lock that comes with the room also numbers two versions that arrive at once one after the other.
    const room = await takeStorage(tx, file.sizeBytes);
    if (!room.ok) return room;
    const document = await touchableDocument(tx, actor, documentId);
    if (!document.ok) return document;

    const number = toDocument(document.value).version + 1;
    const lockVersion = document.value.lockVersion + 1;
    await addVersionRow(tx, actor, { documentId, number, file });
    await tx.document.updateMany({
      where: { id: documentId },
      data: { kind: file.kind, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      action: "document.version_added",
      targetId: documentId,
      changes: {
        name: document.value.name,
        fileName: file.fileName,
        sha256: file.sha256,
        version: number,
        fields: "version",
        lockVersion,
      },
    });
    const where = { id: documentId };
    return ok(toDocument(await tx.document.findFirstOrThrow({ where, select: documentColumns })));
  });
}
