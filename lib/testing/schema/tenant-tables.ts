import { z } from "zod";
import { connections } from "@/lib/db/connections/connections";
import { directoryModels, type TenantModel, tenantModels } from "@/lib/db/models";
import { ownerDatabase } from "../database/owner-database";

const modelsSchema = z.object({
  models: z.record(
    z.string(),
    z.object({
      dbName: z.string(),
      fields: z.array(z.object({ name: z.string(), dbName: z.string().optional() })),
    }),
  ),
});

const columnSchema = z.object({
  table_name: z.string(),
  name: z.string(),
  type: z.string(),
  /** Whether an insert may leave it to the database. */
  has_default: z.boolean(),
  /** The table that the column refers to, alone or after organization_id. */
  parent: z.string().nullable(),
});

export interface TenantColumn extends z.infer<typeof columnSchema> {
  readonly field: string;
}

export interface Rights {
  readonly mayChange: boolean;
  readonly mayRemove: boolean;
}

export interface TenantTable {
  readonly model: TenantModel;
  readonly table: string;
  /** The rights of the serving role. */
  readonly rights: Rights;
  readonly columns: readonly TenantColumn[];
}

/** The table of every model, tenant's and directory's, as the generated client has them. */
export function tableNames(): ReadonlyMap<string, string> {
  return new Map(Object.entries(runtimeModels()).map(([model, { dbName }]) => [model, dbName]));
}

/** The tables of the directory. */
export function directoryTables(): readonly string[] {
  const names = tableNames();
  return directoryModels.map((model) => names.get(model) ?? model);
}

/**
 * Every tenant model's table with its columns from the catalog, without those that PostgreSQL writes itself; each after the
 * tables that it refers to.
 */
export async function tenantTables(): Promise<readonly TenantTable[]> {
  const { rows } = await ownerDatabase.query(
    `SELECT c.relname AS table_name, a.attname AS name, format_type(a.atttypid, NULL) AS type, a.atthasdef AS has_default,
       (SELECT k.confrelid::regclass::text FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.conkey[cardinality(k.conkey)] = a.attnum
        LIMIT 1) AS parent
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY c.relname, a.attnum`,
  );
  const columns = z.array(columnSchema).parse(rows);
  const rights = await rightsByTable();
  const models = runtimeModels();
  const tables = tenantModels.map((model) => {
    const { dbName: table, fields } = z
      .object(modelsSchema.shape.models.valueType.shape)
      .parse(models[model]);
    const fieldOf = new Map(fields.map(({ name, dbName }) => [dbName ?? name, name]));
    const own = columns.filter(({ table_name }) => table_name === table);
    return {
      model,
      table,
      rights: rights.get(table) ?? { mayChange: false, mayRemove: false },
      columns: own.map((column) => ({ ...column, field: fieldOf.get(column.name) ?? column.name })),
    };
  });
  return inOrderOfParents(tables);
}

const rightsSchema = z.object({
  table_name: z.string(),
  may_change: z.boolean(),
  may_remove: z.boolean(),
});

async function rightsByTable(): Promise<ReadonlyMap<string, Rights>> {
  const { rows } = await ownerDatabase.query(
    `SELECT relname AS table_name, has_any_column_privilege('app_user', oid, 'UPDATE') AS may_change,
       has_table_privilege('app_user', oid, 'DELETE') AS may_remove
     FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  return new Map(
    z
      .array(rightsSchema)
      .parse(rows)
      .map(({ table_name, may_change, may_remove }) => [
        table_name,
        { mayChange: may_change, mayRemove: may_remove },
      ]),
  );
}

const uniqueKeySchema = z.object({ table_name: z.string(), columns: z.array(z.string()) });

/** The fields of every unique key of a tenant model, including its primary key, by model. */
export async function uniqueKeys(): Promise<ReadonlyMap<TenantModel, readonly string[][]>> {
  const { rows } = await ownerDatabase.query(
    `SELECT c.relname AS table_name, array_agg(a.attname::text ORDER BY k.position) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     CROSS JOIN unnest(i.indkey::int[]) WITH ORDINALITY k (attnum, position)
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
     WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace
     GROUP BY i.indexrelid, c.relname ORDER BY c.relname, i.indexrelid::regclass::text`,
  );
  const keys = z.array(uniqueKeySchema).parse(rows);
  return new Map(
    (await tenantTables()).map(({ model, table, columns }) => [
      model,
      keys
        .filter(({ table_name }) => table_name === table)
        .map((key) =>
          key.columns.map((name) => columns.find((column) => column.name === name)?.field ?? name),
        ),
    ]),
  );
}

function inOrderOfParents(tables: readonly TenantTable[]): readonly TenantTable[] {
  const ordered: TenantTable[] = [];
  const add = (table: TenantTable) => {
    if (ordered.includes(table)) return;
    const parents = table.columns
      .map(({ parent }) => parent)
      .filter((parent) => parent !== table.table);
    for (const parent of tables.filter(({ table: name }) => parents.includes(name))) add(parent);
    ordered.push(table);
  };
  tables.forEach(add);
  return ordered;
}

function runtimeModels() {
  return modelsSchema.parse(Reflect.get(connections().tenantClient, "_runtimeDataModel")).models;
}
