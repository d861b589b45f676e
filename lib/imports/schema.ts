import { z } from "zod";
import { line, recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";
import { importResources } from "./kinds";

/** The longest file that is accepted, and the most lines and columns in one. */
export const maxFileBytes = 10 * 1024 * 1024;
export const maxLines = 20_000;
export const maxColumns = 200;

export const fileEncodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type FileEncoding = (typeof fileEncodings)[number];
export const separators = [",", ";", "\t", "|"] as const;

const resource = z.enum(importResources);
const fileName = line(200, "Name the file.");

export const createImportSchema = z.strictObject({
  resource,
  fileName: fileName.default("import.csv"),
  csv: z.string().max(1_000_000, "Send longer files in the browser."),
});

/** A file as the browser's form sends it. */
export const sentFileSchema = z.strictObject({
  resource,
  fileName,
  bytes: z.instanceof(Uint8Array),
});

export const importIdSchema = z.strictObject({ importId: recordId });

const choices = {
  encoding: z.enum(fileEncodings).optional(),
  separator: z.enum(separators).optional(),
  columns: z.array(z.string().max(40)).max(maxColumns).optional(),
  matchBy: z.string().max(40).optional(),
  onMatch: z.enum(["skip", "update"]).optional(),
  onBadLine: z.enum(["refuse", "skip"]).optional(),
};

/** How a file is to be read and imported; what is left out stays. */
export const mapImportSchema = z.strictObject({ ...importIdSchema.shape, ...choices });

const columnName = /^column(\d{1,3})$/;

/** The same as its form sends it: a field for each column. */
export const mapImportFormSchema = z.preprocess((sent) => {
  const fields = Object.entries(z.record(z.string(), z.string()).parse(sent));
  const columns: string[] = [];
  for (const [name, value] of fields) {
    const [, index] = columnName.exec(name) ?? [];
    if (index !== undefined) columns[Number(index)] = value;
  }
  const others = fields.filter(([name]) => !columnName.test(name));
  return { ...Object.fromEntries(others), columns: Array.from(columns, (value) => value ?? "") };
}, mapImportSchema);

export const listImportsSchema = listSchema("imports", { resource: resource.optional() });

export type CreateImport = z.output<typeof createImportSchema>;
export type MapImport = z.output<typeof mapImportSchema>;
export type ListImports = z.output<typeof listImportsSchema>;
