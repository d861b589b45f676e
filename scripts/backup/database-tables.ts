import { createHash } from "node:crypto";
import pg from "pg";
import { z } from "zod";

const tablesSchema = z.array(
  z.object({
    schema: z.string(),
    name: z.string(),
    columns: z.array(z.string()),
    keys: z.array(z.string()),
  }),
);

export type DatabaseTable = z.infer<typeof tablesSchema>[number];

/** A connection's words for times and numbers, so that the same rows are always the same text. */
export const plainWords =
  "SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex'";

/**
 * Every table that holds rows of ours: Mercura's own and those of the job queue, by their names, each with the columns that a row
 * is written by and its primary key. Read from the catalog, so that a new one can't be forgotten.
 */
export async function readTables(client: pg.ClientBase): Promise<readonly DatabaseTable[]> {
  const { rows } = await client.query(`
    SELECT n.nspname AS schema, c.relname AS name,
           array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0
             AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
           array(SELECT attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
             JOIN pg_attribute a ON a.attnum = k.attnum
             WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid ORDER BY place) AS keys
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (n.nspname = 'public' AND c.relname <> '_prisma_migrations'
        OR n.nspname = 'graphile_worker' AND c.relname <> 'migrations')
    ORDER BY 1, 2`);
  return tablesSchema.parse(rows);
}

/** A table's name as SQL writes it. */
export function quoted({ schema, name }: Pick<DatabaseTable, "schema" | "name">): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** The statement that writes out a table's rows, in the order of its primary key. */
export function copyOut(table: DatabaseTable): string {
  const columns = table.columns.map((name) => pg.escapeIdentifier(name)).join(", ");
  const order = (table.keys.length > 0 ? table.keys : table.columns)
    .map((name) => pg.escapeIdentifier(name))
    .join(", ");
  return `COPY (SELECT ${columns} FROM ${quoted(table)} ORDER BY ${order}) TO STDOUT`;
}

/** One checksum over what keeps rows apart and whole: all keys and checks, policies, indexes, triggers and grants. */
export async function catalogChecksum(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query(`
    SELECT line FROM (
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid) AS line
        FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) AND conrelid <> 0
      UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd || ' '
        || coalesce(qual, '') || ' ' || coalesce(with_check, '') FROM pg_policies WHERE schemaname = 'public'
      UNION ALL SELECT 'row security ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT 'grant ' || table_name || ' ' || grantee || ' ' || privilege_type
        FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee LIKE 'app\\_%'
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger
        WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    ) AS lines ORDER BY line COLLATE "C"`);
  const lines = z.array(z.object({ line: z.string() })).parse(rows);
  return createHash("sha256")
    .update(lines.map(({ line }) => line).join("\n"))
    .digest("hex");
}
