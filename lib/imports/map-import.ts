import "server-only";
import type { Member } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { guessColumns } from "./guess-columns";
import { importColumns } from "./import-record";
import { inLine } from "./in-line";
import { type ImportResource, importKinds, isFieldOf } from "./kinds";
import { authorizeImports, findOwnFile } from "./own-imports";
import { readFile, sizeFault } from "./read-file";
import { fileEncodings, type MapImport } from "./schema";

/**
 * Chooses how a file is read and what its columns are for. If it is read differently, its columns are guessed again.
 *
 * @problem "not_found" | "import_started" | "import_too_long" | "import_too_wide" | "import_column_twice" | "invalid_input" with
 * the field
 */
export async function mapImport(actor: Member, input: MapImport) {
  const db = authorizeImports(actor);
  return inLine(actor, () => map(db, actor, input));
}

async function map(db: TenantDb, actor: Member, { importId, ...choices }: MapImport) {
  const found = await findOwnFile(db, actor, importId);
  if (!found.ok) return found;
  const { resource, content, ...before } = found.value;
  const { encoding = before.encoding, separator = before.separator } = choices;
  const table = readFile(
    Buffer.from(content, "base64"),
    fileEncodings.find((one) => one === encoding) ?? "utf-8",
    separator,
  );
  const fault = sizeFault(table);
  if (fault) return problem(fault);
  const isReadAnew = encoding !== before.encoding || separator !== before.separator;
  const columns = isReadAnew
    ? guessColumns(resource, table.headings)
    : (choices.columns ?? before.columns);
  const matchBy = choices.matchBy ?? before.matchBy;
  const wrong = wrongChoice(resource, columns, matchBy);
  if (wrong) return wrong;

  const { count } = await db.import.updateMany({
    where: { id: importId, status: { in: ["draft", "refused", "failed"] } },
    data: {
      ...choices,
      columns: table.headings.map((_, index) => columns[index] ?? ""),
      matchBy,
      encoding,
      separator,
      status: "draft",
      lineCount: table.lines.length,
    },
  });
  if (count === 0) return problem("import_started");
  return ok(await db.import.findFirstOrThrow({ where: { id: importId }, select: importColumns }));
}

function wrongChoice(resource: ImportResource, columns: readonly string[], matchBy: string) {
  const { matches, mayAddBlindly } = importKinds[resource];
  const chosen = columns.filter((key) => key !== "");
  if (new Set(chosen).size < chosen.length) return problem("import_column_twice", "columns");
  const isKnown = chosen.every((key) => isFieldOf(resource, key));
  if (!isKnown) return problem("invalid_input", "columns");
  const isMatch = matchBy === "" ? mayAddBlindly : matches.includes(matchBy);
  return isMatch ? null : problem("invalid_input", "matchBy");
}
