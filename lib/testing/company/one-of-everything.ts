import { randomUUID } from "node:crypto";
import { pick } from "es-toolkit/object";
import { v7 as uuidv7 } from "uuid";
import type { TenantModel } from "@/lib/db/models";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { runOperation } from "../database/run-operation";
import { type TenantColumn, tenantTables } from "../schema/tenant-tables";
import { anOrganization, aPerson, type Organization } from "./people";

export type Row = Readonly<Record<string, unknown>>;

/** An organization that has one row in every tenant table, and these rows, without what PostgreSQL writes itself. */
export interface FullOrganization extends Organization {
  /** A text in every text and every JSON value of these rows, and nowhere else. */
  readonly mark: string;
  readonly rows: ReadonlyMap<TenantModel, Row>;
}

/**
 * Values for columns with a CHECK, by column, or by table and column if other tables have one of that name. A new table whose
 * insert fails for want of a value needs a line here.
 */
const checkedValues: Readonly<Record<string, unknown>> = {
  accent_color: "#3355aa",
  actor_type: "user",
  currency: "EUR",
  hash: "0".repeat(64),
  sequence: 900_001,
  pdf_sha256: "0".repeat(64),
  resource: "customer",
  role: "viewer",
  "imports.status": "queued",
  "webhook_deliveries.status": "queued",
};

/** Makes one row of every tenant model through the tenant's own handle, parents first, with every foreign key set. */
export async function anOrganizationWithEverything(): Promise<FullOrganization> {
  const organization = await anOrganization();
  const mark = `mark-${randomUUID().slice(0, 18)}`;
  const db = tenantDb(organization.organizationId);
  const { userId } = await aPerson();
  const rows = new Map<TenantModel, Row>();
  const idIn = new Map<string, unknown>([["users", userId]]);

  for (const { model, table, columns } of await tenantTables()) {
    // Made with the organization, one of each.
    const isThere = model === "Organization" || model === "AuditHead";
    const data = Object.fromEntries(
      columns
        .filter(
          (column) => column.name !== "organization_id" && (!column.has_default || column.parent),
        )
        .map((column) => [column.field, valueFor(column, mark, idIn)]),
    );
    const row: Row = isThere
      ? await runOperation(db, model, "findFirstOrThrow", {})
      : await runOperation(db, model, "create", { data });
    idIn.set(table, row.id);
    rows.set(
      model,
      pick(
        row,
        columns.map(({ field }) => field),
      ),
    );
  }
  return { ...organization, mark, rows };
}

function valueFor(
  { table_name: table, name, type, parent }: TenantColumn,
  mark: string,
  idIn: ReadonlyMap<string, unknown>,
): unknown {
  if (parent) return idIn.get(parent);
  const checked = checkedValues[`${table}.${name}`] ?? checkedValues[name];
  if (checked !== undefined) return checked;
  if (type === "uuid") return uuidv7();
  if (type === "text") return `${mark} ${name}`;
  if (type === "bigint") return 1n;
  if (type === "integer") return 1;
  if (type === "boolean") return true;
  if (type === "jsonb") return { mark };
  if (type === "text[]") return [mark];
  if (type === "date" || type.startsWith("timestamp")) return new Date("2030-01-01T00:00:00Z");
  throw new Error(`No value is known for a column of type ${type}: add one.`);
}
