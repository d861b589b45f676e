import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { addVersionRow } from "./add-version-row";
import { checkAttachment } from "./check-attachment";
import { documentColumns, toDocument } from "./document";
import { baseName } from "./file-name";
import type { KeptFile } from "./keep-upload";
import type { CreateDocument } from "./schema";
import { takeStorage } from "./storage-use";

/**
 * Makes a document of an uploaded file. Whoever uploads it becomes its owner.
 *
 * @problem "invalid_reference" | "storage_full"
 */
export async function createDocument(
  actor: Member,
  { file, name: given, customerId, quoteId }: CreateDocument & { readonly file: KeptFile },
) {
  const db = authorize(actor, "document.create");
  const { userId } = actor;
  const name = given ?? baseName(file.fileName);
  return db.$transaction(async (tx) => {
    // The organization's lock comes before those of its records.
    const room = await takeStorage(tx, file.sizeBytes);
    if (!room.ok) return room;
    const attachment = await checkAttachment(tx, actor, { customerId, quoteId });
    if (!attachment.ok) return attachment;

    const { kind } = file;
    const { id } = await tx.document.create({
      data: { name, kind, customerId, quoteId, userId, ownerUserId: userId },
      select: { id: true },
    });
    await addVersionRow(tx, actor, { documentId: id, number: 1, file });
    await recordEvent(tx, actor, {
      action: "document.created",
      targetId: id,
      changes: { name, fileName: file.fileName, sha256: file.sha256 },
    });
    return ok(
      toDocument(await tx.document.findFirstOrThrow({ where: { id }, select: documentColumns })),
    );
  });
}
