import "server-only";
import type { Member } from "@/lib/access/actor";
import { ok } from "@/lib/result";
import { countriesByName } from "./countries-by-name";
import { fileOf, missingFields } from "./file-of";
import { inLine } from "./in-line";
import { judgeFile } from "./judge-file";
import { openImporter } from "./open-importer";
import { authorizeImports, findOwnImport } from "./own-imports";

const mostFaults = 100;
const mostRows = 5;

/**
 * An import of the actor's own with what its file says: the headings, the first rows, the countries that it names in words, and,
 * until it is started, what would happen to each line. Of a finished one, the faults that were found.
 *
 * @problem "not_found"
 */
export async function previewImport(actor: Member, { importId }: { importId: string }) {
  return inLine(actor, () => preview(actor, importId));
}

async function preview(actor: Member, importId: string) {
  const db = authorizeImports(actor);
  const found = await findOwnImport(db, actor, importId);
  if (!found.ok) return found;
  const { content, ...about } = found.value;
  const isOpen = ["draft", "refused", "failed"].includes(about.status);
  const { headings, lines } = isOpen ? fileOf(found.value) : { headings: [], lines: [] };
  const missing = isOpen ? missingFields(about.resource, about.columns) : [];
  const check =
    isOpen && missing.length === 0
      ? await judgeFile({
          lines,
          columns: about.columns,
          importer: await openImporter(db, actor, about),
          isWritten: false,
        })
      : null;
  const faults =
    check?.faults ??
    (await db.importFault.findMany({
      where: { importId },
      orderBy: [{ line: "asc" }, { id: "asc" }],
      take: mostFaults,
      select: { line: true, field: true, value: true, message: true },
    }));
  return ok({
    ...about,
    headings,
    rows: lines.slice(0, mostRows).map(({ cells }) => cells),
    missing,
    countries: about.resource === "customer" ? countriesByName(lines, about.columns) : [],
    check: check?.tally ?? null,
    faults: faults.slice(0, mostFaults),
  });
}
