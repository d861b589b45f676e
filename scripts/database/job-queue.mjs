import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { withConnection } from "./connect.mjs";

/** What PostgreSQL's log calls who makes the queue's tables, which has the role of who serves from them. */
export const DEPLOY_APPLICATION = "mercura-deploy";

const SILENT = new Logger(() => () => {});

/**
 * Installs the tables of graphile-worker, by its own migrations and as the role that will own them. Its first one states "create
 * schema if not exists", for which PostgreSQL wants CREATE on the database even when the schema is there: the worker holds that
 * right for this one moment only.
 *
 * @param {string} ownerUrl
 * @param {string} workerUrl
 */
export async function installJobQueue(ownerUrl, workerUrl) {
  await withConnection(ownerUrl, async (client) => {
    const database = pg.escapeIdentifier(client.database ?? "");
    const found = await client.query(
      "SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS is_there",
    );
    if (found.rows[0]?.is_there) return await migrateQueue(workerUrl);

    await client.query(`GRANT CREATE ON DATABASE ${database} TO app_worker`);
    try {
      await migrateQueue(workerUrl);
    } finally {
      await client.query(`REVOKE CREATE ON DATABASE ${database} FROM app_worker`);
    }
  });
}

/** @param {string} workerUrl */
async function migrateQueue(workerUrl) {
  const url = new URL(workerUrl);
  url.searchParams.set("application_name", DEPLOY_APPLICATION);
  await runMigrations({ connectionString: url.href, logger: SILENT });
}
