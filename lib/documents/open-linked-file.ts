import "server-only";
import type { Readable } from "node:stream";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { recordEvent } from "@/lib/audit/record-event";
import { openFile } from "@/lib/files/read-file";
import type { ByteRange } from "@/lib/files/storage";
import { ok, problem } from "@/lib/result";
import { readFileLink } from "./file-link";
import { findHolder } from "./link-holder";
import { isReleased } from "./scanner";

/** A file that somebody may have, and a way to start reading it. */
export interface LinkedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly disposition: "inline" | "attachment";
  open(range?: ByteRange): Promise<Readable>;
}

/**
 * The file behind a signed link, while its session or API token lives, its member still is one and may see the document, and no
 * scanner objects. This is asked on each use, so that a removed member's link is dead at once.
 *
 * @problem "link_expired" | "document_quarantined"
 */
export async function openLinkedFile(origin: RequestOrigin, { token }: { token: string }) {
  const link = readFileLink("file_link", token);
  const actor = link && (await findHolder(link, origin));
  if (!link || !actor || !can(actor, "document.read")) return problem("link_expired");
  const { organizationId } = actor;
  const db = authorize(actor, "document.read");
  const row = await db.documentVersion.findFirst({
    where: { id: link.fileId, document: { deletedAt: null, ...visibleDocuments(actor) } },
    select: {
      documentId: true,
      number: true,
      fileName: true,
      contentType: true,
      sizeBytes: true,
      sha256: true,
      storageKey: true,
      scanStatus: true,
    },
  });
  if (!row) return problem("link_expired");
  if (!isReleased(row)) return problem("document_quarantined");
  const { storageKey, sizeBytes, fileName, contentType, sha256 } = row;
  return ok<LinkedFile>({
    ...{ fileName, contentType, sha256, disposition: link.disposition },
    sizeBytes: Number(sizeBytes),
    async open(range) {
      const content = await openFile(organizationId, storageKey, range);
      // A viewer reads its file in many parts; a download starts at the first byte.
      if (link.disposition === "attachment" && !range?.start) await note(actor, row);
      return content;
    },
  });
}

async function note(
  actor: Member,
  { documentId, number, fileName }: { documentId: string; number: number; fileName: string },
): Promise<void> {
  await authorize(actor, "document.read").$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "document.downloaded",
      targetId: documentId,
      changes: { name: fileName, version: number },
    }),
  );
}
