import pg from "pg";
import { z } from "zod";
import { Refusal } from "../../../scripts/console/refusal.mjs";
import { withConnection } from "../../../scripts/database/connect.mjs";
import { distributeDatabase } from "../../../scripts/database/distribute.mjs";
import { prepareDatabase } from "../../../scripts/database/prepare-database.mjs";
import { projectRoot } from "../../../scripts/steps/project-root.mjs";

const MARK = "Mercura's tests empty this database";

const standingSchema = z.object({
  is_superuser: z.boolean(),
  is_marked: z.boolean(),
  tables: z.int(),
  is_shared: z.boolean(),
});

/**
 * Marks an empty database as the tests' own; one that they marked before is theirs already. Refuses any other database, and a
 * server whose roles serve another one, because the tests give these roles passwords of their own.
 */
export async function claimDatabase(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser,
         coalesce(obj_description('public'::regnamespace) = $1, false) AS is_marked,
         (SELECT count(*)::int FROM pg_class WHERE relkind IN ('r', 'p') AND relpersistence <> 't'
            AND relnamespace IN (${userSchemas}) AND ${isNoExtensions("pg_class")}) AS tables,
         EXISTS (SELECT FROM pg_roles WHERE rolname IN ('app_user', 'app_worker')) AS is_shared`,
      [MARK],
    );
    const found = standingSchema.parse(rows[0]);
    if (!found.is_superuser)
      throw new Refusal("CITUS_DATABASE_URL has to log in as a superuser: the tests make roles.");
    if (found.is_marked) return;
    if (found.tables > 0)
      throw new Refusal(
        `The database ${client.database} holds tables that the tests did not make, ${found.tables} of them: name an empty one in CITUS_DATABASE_URL.`,
      );
    if (found.is_shared)
      throw new Refusal(
        "The server in CITUS_DATABASE_URL has roles of another Mercura, app_user or app_worker: name a server that only tests use.",
      );
    await client.query(`COMMENT ON SCHEMA public IS ${pg.escapeLiteral(MARK)}`);
  });
}

/** Empties a claimed database, and brings it to what this release needs; on a cluster all tables are distributed. */
export async function renewDatabase(
  ownerUrl: string,
  secretKey: string,
): Promise<{ isCluster: boolean }> {
  await withConnection(ownerUrl, emptyDatabase);
  await prepareDatabase({ root: projectRoot, ownerUrl, secretKey });
  return await distributeDatabase(ownerUrl);
}

// The schema itself stays: Citus keeps a view in it, and the whole extension would go with it.
async function emptyDatabase(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  const { rows } = await client.query(
    `SELECT 'DROP TABLE ' || string_agg(oid::regclass::text, ', ') || ' CASCADE' AS statement
     FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND ${isNoExtensions("pg_class")}
     UNION ALL
     SELECT 'DROP ROUTINE ' || string_agg(oid::regprocedure::text, ', ') || ' CASCADE'
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND ${isNoExtensions("pg_proc")}
     UNION ALL
     SELECT 'DROP SCHEMA ' || string_agg(oid::regnamespace::text, ', ') || ' CASCADE'
     FROM pg_namespace WHERE oid IN (${userSchemas}) AND nspname <> 'public'`,
  );
  for (const { statement } of rows) if (statement) await client.query(statement);
}

/** SQL for the schemas that neither PostgreSQL nor an extension brought. */
const userSchemas = `SELECT oid FROM pg_namespace
  WHERE nspname !~ '^(pg_|information_schema$)' AND ${isNoExtensions("pg_namespace")}`;

function isNoExtensions(catalog: "pg_class" | "pg_proc" | "pg_namespace"): string {
  return `NOT EXISTS (SELECT FROM pg_depend
    WHERE classid = '${catalog}'::regclass AND objid = ${catalog}.oid AND deptype = 'e')`;
}
