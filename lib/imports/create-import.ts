import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { guessColumns } from "./guess-columns";
import { importColumns } from "./import-record";
import { inLine } from "./in-line";
import { type ImportResource, importKinds } from "./kinds";
import { guessEncoding, readFile, sizeFault } from "./read-file";
import type { CreateImport } from "./schema";

interface SentFile {
  readonly resource: ImportResource;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a file of rows, and finds out how it is written and what its columns are for. Nothing is imported yet.
 *
 * @problem "import_empty" | "import_too_long" | "import_too_wide" | "import_unreadable"
 */
export async function createImport(actor: Member, file: SentFile) {
  const db = authorize(actor, importKinds[file.resource].permission);
  return inLine(actor, () => create(db, actor, file));
}

async function create(db: TenantDb, actor: Member, { resource, fileName, bytes }: SentFile) {
  const encoding = guessEncoding(bytes);
  // A file with zero bytes is no text, such as a spreadsheet that was not saved as CSV.
  if (!encoding.startsWith("utf-16") && bytes.includes(0))
    return problem("import_unreadable", "file");
  const table = readFile(bytes, encoding);
  const { headings, lines, separator } = table;
  const fault = sizeFault(table);
  if (fault) return problem(fault, "file");
  if (lines.length === 0) return problem("import_empty", "file");

  const columns = guessColumns(resource, headings);
  const matchBy = importKinds[resource].matches.find((key) => columns.includes(key)) ?? "";
  const made = await db.import.create({
    data: {
      userId: actor.userId,
      resource,
      fileName,
      content: Buffer.from(bytes).toString("base64"),
      encoding,
      separator: separator || ",",
      columns,
      matchBy,
      lineCount: lines.length,
    },
    select: importColumns,
  });
  return ok(made);
}

/** The same for a file that comes as text. */
export function createImportFromText(actor: Member, { csv, ...input }: CreateImport) {
  return createImport(actor, { ...input, bytes: new TextEncoder().encode(csv) });
}
