import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { extensionOf } from "./file-name";
import { fileTypes } from "./file-types";

/** How much of a file is read to tell its type. The parts of an office file that name it lie within. */
export const sampleBytes = 64 * 1024;

const plainTypes = ["text/plain", "text/csv", "text/markdown"];

/**
 * The type of a file by its first bytes; null for one that is not accepted: unknown, not allowed, or with a name that contradicts
 * its content. Only between kinds of plain text the name decides, because nothing in them does. Text that begins like markup is
 * not accepted.
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

/**
 * A part of an office file that is a macro, in the names that a zip has of its parts. Names are never compressed. What is left of
 * a macro's library once it is empty is none.
 */
const macroPart =
  /vbaproject\.bin|basic\/[^/\0]{1,100}\/(?!script-lb\.xml)[^/\0]{1,100}\.xml|scripts\/(?:python|javascript|beanshell)\/./i;
const longestPartName = 256;

/**
 * Looks for macros in an office file as it passes by. The type alone does not tell: LibreOffice runs those of a file whose type
 * says it has none, and OpenDocument has one type for both.
 */
export class MacroWatch {
  #end = "";

  /** Whether a macro has shown up in what has passed. */
  sees(chunk: Uint8Array): boolean {
    const text = this.#end + Buffer.from(chunk).toString("latin1");
    this.#end = text.slice(-longestPartName);
    return macroPart.test(text);
  }
}

/** Whether files of this type are zips that may hold macros. */
export function isOfficeFile(type: string): boolean {
  return /opendocument|openxmlformats/.test(type);
}

/** Whether content of this type has to be text from its first byte to its last. */
export function isPlainText(type: string): boolean {
  return plainTypes.includes(type);
}
