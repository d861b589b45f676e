import "server-only";
import type { Member } from "@/lib/access/actor";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { fileOf } from "./file-of";
import { inLine } from "./in-line";
import { judgeFile, type NumberedFault } from "./judge-file";
import { keptFaults } from "./kept-faults";
import { fieldLabel } from "./kinds";
import { openImporter } from "./open-importer";
import { authorizeImports, findOwnFile, findOwnImport } from "./own-imports";

/**
 * Every bad line of an import of the actor's own, with its number and what is wrong, as a CSV.
 *
 * @problem "not_found"
 * @throws ServiceBusy if too many of the company's files wait to be read; the doors answer it
 */
export async function exportFaults(actor: Member, { importId }: { importId: string }) {
  const db = authorizeImports(actor);
  const found = await findOwnImport(db, actor, importId);
  if (!found.ok) return found;
  const { status, resource } = found.value;
  const faults =
    status === "done"
      ? await keptFaults(db, importId)
      : await inLine(actor, () => findFaults(db, actor, importId));
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

/** The file is judged anew, because what it is compared with may have changed; it goes when it is done. */
async function findFaults(db: TenantDb, actor: Member, importId: string): Promise<NumberedFault[]> {
  const found = await findOwnFile(db, actor, importId);
  if (!found.ok || found.value.content === "") return keptFaults(db, importId);
  const { faults } = await judgeFile({
    lines: fileOf(found.value).lines,
    columns: found.value.columns,
    importer: await openImporter(db, actor, found.value),
    isWritten: false,
  });
  return faults;
}

async function* once(text: string) {
  yield text;
}
