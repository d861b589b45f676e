import "server-only";
import { createHash } from "node:crypto";
import type { OrganizationId } from "@/lib/db/organization-id";
import { newFileKey, storeStream } from "@/lib/files/store-file";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem } from "@/lib/result";
import { detectType, isOfficeFile, isPlainText, MacroWatch, sampleBytes } from "./detect-type";
import { cleanFileName, extensionOf } from "./file-name";
import { type DocumentKind, fileTypes, maxFileBytes } from "./file-types";

/** A file as it arrives. */
export interface ArrivingFile {
  /** As the client names it. */
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file that lies in the storage and that no row names yet. */
export interface KeptFile {
  readonly storageKey: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly kind: DocumentKind;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Stores a file while it arrives, with never more than a sample of it in memory. Its type is judged before anything is written,
 * its size while it is. If it is refused or breaks off, nothing of it stays.
 *
 * @problem "file_empty" | "file_too_large" | "file_type_refused" | "file_not_text"
 * @see ASVS 5.0 5.2.1, 5.2.2
 */
export async function keepUpload(
  organizationId: OrganizationId,
  sent: ArrivingFile,
  storageKey = newFileKey(organizationId),
) {
  const chunks = sent.content[Symbol.asyncIterator]();
  const head = await readHead(chunks);
  if (head.length === 0) return problem("file_empty");
  const named = cleanFileName(sent.fileName);
  const contentType = await detectType(named, head);
  const type = contentType ? fileTypes[contentType] : undefined;
  if (!contentType || !type) return problem("file_type_refused");

  const passed = { sizeBytes: 0, hash: createHash("sha256") };
  try {
    await storeStream(organizationId, storageKey, checked(chunks, head, contentType, passed));
  } catch (error) {
    if (error instanceof RefusedUpload) return problem(error.code);
    throw error;
  }
  const { sizeBytes, hash } = passed;
  const fileName = extensionOf(named) ? named : `${named}.${type.extensions[0]}`;
  const { kind } = type;
  const kept = { storageKey, fileName, contentType, kind, sizeBytes, sha256: hash.digest("hex") };
  return ok<KeptFile>(kept);
}

class RefusedUpload extends Error {
  constructor(
    readonly code: Extract<ProblemCode, "file_too_large" | "file_type_refused" | "file_not_text">,
  ) {
    super(code);
  }
}

async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < sampleBytes) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return Buffer.concat(parts);
}

interface Passed {
  sizeBytes: number;
  readonly hash: ReturnType<typeof createHash>;
}

async function* checked(
  chunks: AsyncIterator<Uint8Array>,
  head: Buffer,
  contentType: string,
  passed: Passed,
): AsyncGenerator<Uint8Array> {
  const isText = isPlainText(contentType);
  const macros = isOfficeFile(contentType) ? new MacroWatch() : null;
  for (let chunk: Uint8Array | undefined = head; chunk; chunk = (await chunks.next()).value) {
    passed.sizeBytes += chunk.length;
    if (passed.sizeBytes > maxFileBytes) throw new RefusedUpload("file_too_large");
    if (isText && chunk.some(isInNoText)) throw new RefusedUpload("file_not_text");
    if (macros?.sees(chunk)) throw new RefusedUpload("file_type_refused");
    passed.hash.update(chunk);
    yield chunk;
  }
}

// Such a byte means another kind of file under a harmless name. Bytes are judged, not characters, because spreadsheets still
// write text that is not UTF-8.
function isInNoText(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
}
