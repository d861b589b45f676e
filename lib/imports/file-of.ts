import "server-only";
import type { ImportRecord } from "./import-record";
import { type ImportResource, importKinds } from "./kinds";
import { type FileTable, readFile } from "./read-file";
import { fileEncodings } from "./schema";

type Kept = Pick<ImportRecord, "encoding" | "separator"> & { readonly content: string };

/** An import's file, read with its chosen settings. */
export function fileOf({ content, encoding, separator }: Kept): FileTable {
  const known = fileEncodings.find((one) => one === encoding) ?? "utf-8";
  return readFile(Buffer.from(content, "base64"), known, separator);
}

/** The required fields that no column is for. */
export function missingFields(resource: ImportResource, columns: readonly string[]): string[] {
  const { fields } = importKinds[resource];
  return fields
    .filter(({ key, isRequired }) => isRequired && !columns.includes(key))
    .map(({ label }) => label);
}
