import "server-only";
import type { Member } from "@/lib/access/actor";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";
import { ok } from "@/lib/result";
import { fileOf } from "./file-of";
import { judgeFile, type NumberedFault } from "./judge-file";
import { fieldLabel } from "./kinds";
import { openImporter } from "./open-importer";
import { authorizeImports, findOwnImport } from "./own-imports";

/**
 * Every bad line of an import of the actor's own, with its number and what is wrong, as a CSV.
 *
 * @problem "not_found"
 */
export async function exportFaults(actor: Member, { importId }: { importId: string }) {
  const db = authorizeImports(actor);
  const found = await findOwnImport(db, actor, importId);
  if (!found.ok) return found;
  const { resource, columns, content } = found.value;
  const faults: readonly NumberedFault[] =
    content === ""
      ? await db.importFault.findMany({
          where: { importId },
          orderBy: [{ line: "asc" }, { id: "asc" }],
          select: { line: true, field: true, value: true, message: true },
        })
      : (
          await judgeFile({
            lines: fileOf(found.value).lines,
            columns,
            importer: await openImporter(db, actor, found.value),
            isWritten: false,
          })
        ).faults;
  const rows = faults.map(({ line, field, value, message }) => [
    line,
    field && fieldLabel(resource, field),
    value,
    message,
  ]);
  return ok({
    fileName: "bad-lines.csv",
    type: "text/csv; charset=utf-8",
    pieces: once(byteOrderMark + csvLines([["Line", "Column", "Value", "What is wrong"], ...rows])),
  });
}

async function* once(text: string) {
  yield text;
}
