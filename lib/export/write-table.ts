import "server-only";
import { csvLines } from "@/lib/csv-lines";
import type { TenantModel } from "@/lib/db/models";
import type { OrganizationId } from "@/lib/db/organization-id";
import { tableOf } from "@/lib/db/organizations/model-rows";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { carriedColumns, exportedColumns } from "./columns";
import type { Contents } from "./contents";
import { fileOf } from "./file-of";
import { judgements } from "./judgements";
import type { Manifest } from "./manifest";
import { type ExportedRow, readTable } from "./read-table";
import { namesPerson } from "./row-text";
import { TableChecksum } from "./table-checksum";
import type { ZipWriter } from "./zip-writer";

/** Writes a model's rows twice, for programs and for spreadsheets, and notes the people and files that they name. */
export async function writeTable(
  tx: TenantTx,
  organizationId: OrganizationId,
  model: TenantModel,
  zip: ZipWriter,
  contents: Contents,
): Promise<Manifest["tables"][number]> {
  const { table } = tableOf(model);
  const columns = exportedColumns(model);
  const carried = carriedColumns(model);
  const checksum = new TableChecksum(carried);
  const pages = () => readTable(tx, organizationId, model);
  await zip.add(
    `tables/${table}.jsonl`,
    textOf(pages(), (exported) => {
      checksum.add(exported.json);
      note(exported);
      return `${JSON.stringify(exported.json)}\n`;
    }),
  );
  const headings = csvLines([columns.map(({ name }) => name)]);
  await zip.add(
    `csv/${table}.csv`,
    textOf(
      pages(),
      ({ json }) => csvLines([columns.map(({ name }) => cell(json[name]))]),
      headings,
    ),
  );
  const isCarried = !judgements[model].staysBehind;
  return {
    table,
    ...checksum.end(),
    is_carried: isCarried,
    columns: carried.map(({ name }) => name),
  };

  function note({ row }: ExportedRow): void {
    for (const { field } of columns) {
      const value = row[field];
      if (typeof value !== "string") continue;
      if (namesPerson(field)) contents.people.add(value);
      const file = fileOf(organizationId, field, value, row);
      if (file) contents.files.set(file.path, file.key);
    }
  }
}

async function* textOf(
  pages: AsyncIterable<readonly ExportedRow[]>,
  line: (row: ExportedRow) => string,
  heading = "",
): AsyncGenerator<Uint8Array> {
  if (heading) yield Buffer.from(heading);
  for await (const page of pages) yield Buffer.from(page.map(line).join(""));
}

function cell(value: unknown): string | number | null {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
