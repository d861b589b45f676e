import "server-only";
import { tableOf } from "@/lib/db/organizations/model-rows";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { carriedColumns } from "./columns";
import type { Manifest } from "./manifest";
import { carriedModels } from "./read-manifest";
import { readTable } from "./read-table";
import { TableChecksum } from "./table-checksum";
import { ZipTrouble } from "./zip-index";

/** A table with the same rows here and in the zip. */
export interface ComparedTable {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Reads what was imported as an export reads it, and compares it with the manifest, table by table.
 *
 * @throws {@link ZipTrouble} at the first difference
 */
export async function compareTables(
  tx: TenantTx,
  organizationId: string,
  manifest: Manifest,
): Promise<readonly ComparedTable[]> {
  const compared: ComparedTable[] = [];
  for (const model of carriedModels) {
    const { table } = tableOf(model);
    const checksum = new TableChecksum(carriedColumns(model));
    for await (const page of readTable(tx, organizationId, model))
      for (const { json } of page) checksum.add(json);
    const found = { table, ...checksum.end() };
    const told = manifest.tables.find((one) => one.table === table);
    if (told?.sha256 !== found.sha256 || told.rows !== found.rows)
      throw new ZipTrouble(`The rows of ${table} are not those that the manifest speaks of.`);
    compared.push(found);
  }
  return compared;
}
