import "server-only";
import { beforeFirstId } from "@/lib/before-first-id";
import type { TenantModel } from "@/lib/db/models";
import { rowsOfModel } from "@/lib/db/organizations/model-rows";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { exportedColumns } from "./columns";
import { type Row, rowObject } from "./row-text";

const pageSize = 500;
/** For models whose rows may hold a file of megabytes. */
const widePageSize: Partial<Record<TenantModel, number>> = { Import: 4 };

/** A row, and the same row as the zip has it. */
export interface ExportedRow {
  readonly row: Row;
  readonly json: Readonly<Record<string, unknown>>;
}

/** All rows of a model in the order of their ids, page by page. */
export async function* readTable(
  tx: TenantTx,
  organizationId: string,
  model: TenantModel,
): AsyncGenerator<readonly ExportedRow[]> {
  const columns = exportedColumns(model);
  const fields = columns.map(({ field }) => field);
  const take = widePageSize[model] ?? pageSize;
  for (let after = beforeFirstId; ; ) {
    const rows = await rowsOfModel(tx, model, { fields, after, take });
    if (rows.length > 0)
      yield rows.map((row) => ({ row, json: rowObject(organizationId, columns, row) }));
    if (rows.length < take) return;
    after = String(rows.at(-1)?.id);
  }
}
