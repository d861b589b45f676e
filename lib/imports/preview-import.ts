import "server-only";
import type { Member } from "@/lib/access/actor";
import { countryCodeOf } from "@/lib/customers/import/country-code-of";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { codesOfNames } from "./codes-of-names";
import { fileOf, missingFields } from "./file-of";
import { inLine } from "./in-line";
import { judgeFile } from "./judge-file";
import { keptFaults } from "./kept-faults";
import { openImporter } from "./open-importer";
import { authorizeImports, findOwnFile, findOwnImport, type OwnImport } from "./own-imports";

const mostFaults = 100;
const mostRows = 5;

/**
 * An import of the actor's own with what its file says: the headings, the first rows, the countries and currencies that it names
 * in words, and, until it is started, what would happen to each line. Of a finished one, the faults that were found.
 *
 * @problem "not_found"
 * @throws ServiceBusy if too many of the company's files wait to be read; the doors answer it
 */
export async function previewImport(actor: Member, { importId }: { importId: string }) {
  const db = authorizeImports(actor);
  const found = await findOwnImport(db, actor, importId);
  if (!found.ok) return found;
  // Only what reads its file has to wait for its turn.
  return isOpen(found.value)
    ? inLine(actor, () => previewFile(db, actor, importId))
    : previewStarted(db, found.value);
}

function isOpen({ status }: OwnImport): boolean {
  return ["draft", "refused", "failed"].includes(status);
}

async function previewFile(db: TenantDb, actor: Member, importId: string) {
  const found = await findOwnFile(db, actor, importId);
  if (!found.ok) return found;
  const { content, ...about } = found.value;
  // Somebody may have started it meanwhile.
  if (!isOpen(about)) return previewStarted(db, about);
  const { headings, lines } = fileOf(found.value);
  const missing = missingFields(about.resource, about.columns);
  const { columns } = about;
  const importer = await openImporter(db, actor, about);
  const check =
    missing.length === 0 ? await judgeFile({ lines, columns, importer, isWritten: false }) : null;
  const faults = check?.faults ?? (await keptFaults(db, importId, mostFaults));
  return ok({
    ...about,
    headings,
    rows: lines.slice(0, mostRows).map(({ cells }) => cells),
    missing,
    countries: codesOfNames(lines, { columns, key: "country", codeOf: countryCodeOf }),
    currencies: codesOfNames(lines, { columns, key: "currency", codeOf: importer.currencyOf }),
    check: check?.tally ?? null,
    faults: faults.slice(0, mostFaults),
  });
}

async function previewStarted(db: TenantDb, about: OwnImport) {
  return ok({
    ...about,
    headings: [],
    rows: [],
    missing: [],
    countries: [],
    currencies: [],
    check: null,
    faults: await keptFaults(db, about.id, mostFaults),
  });
}
