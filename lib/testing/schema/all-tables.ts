import { z } from "zod";
import { ownerDatabase } from "../database/owner-database";

const tableSchema = z.object({
  name: z.string(),
  tenant_column: z.string().nullable(),
  /** Whether a row's place and the transaction that wrote it can be read; not if the rows lie on other servers. */
  has_versions: z.boolean(),
});

export type Table = z.infer<typeof tableSchema>;

let tables: readonly Table[] | undefined;

/** Every table of the database, including the queue of jobs, except the counters of tries. */
export async function allTables(): Promise<readonly Table[]> {
  tables ??= z.array(tableSchema).parse(
    (
      await ownerDatabase.query(
        `SELECT c.oid::regclass::text AS name,
           CASE WHEN c.oid = 'organizations'::regclass THEN 'id' ELSE (
             SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attname = 'organization_id' AND c.relrowsecurity
           ) END AS tenant_column,
           NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS has_versions
         FROM pg_class c
         WHERE c.relkind = 'r' AND c.relname <> 'rate_limits'
           AND (c.relnamespace = 'public'::regnamespace OR c.oid = 'graphile_worker._private_jobs'::regclass)
         ORDER BY 1`,
      )
    ).rows,
  );
  return tables;
}
