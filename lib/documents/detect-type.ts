import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { extensionOf } from "./file-name";
import { fileTypes } from "./file-types";

/** How much of a file its type is read from: the parts of an office file that name it lie within. */
export const sampleBytes = 64 * 1024;

const plainTypes = ["text/plain", "text/csv", "text/markdown"];

/**
 * The type of a file by its first bytes, or null for one that is not taken: unknown, not allowed, or with a name that says
 * something else than its content. Only among kinds of plain text the name decides, because nothing in them does; text that
 * begins like markup is none.
 *
 * @see ASVS 5.0 5.2.2; https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
 */
export async function detectType(fileName: string, head: Uint8Array): Promise<string | null> {
  const extension = extensionOf(fileName);
  const found = await fileTypeFromBuffer(head);
  const type = found ? found.mime : plainType(extension, head);
  const known = type ? fileTypes[type] : undefined;
  if (!type || !known) return null;
  return extension === "" || known.extensions.includes(extension) ? type : null;
}

function plainType(extension: string, head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 1024)).toString("utf8");
  if (/^[\s\ufeff]*</.test(start)) return null;
  const named = plainTypes.find((type) => fileTypes[type]?.extensions.includes(extension));
  return named ?? "text/plain";
}

/** Whether content of this type has to be text from its first byte to its last. */
export function isPlainText(type: string): boolean {
  return plainTypes.includes(type);
}
