import path from "node:path";
import pg from "pg";
import { DATABASE_NAME, embeddedSuperuserUrl } from "../../scripts/database/embedded-database.mjs";
import { readPostmasterFile } from "../../scripts/postgres/postmaster.mjs";
import { readOrCreateSecrets } from "../../scripts/steps/secrets.mjs";

/** Changes what no visitor can, such as how long ago a log-in was, in the database of the server that all specs share. */
export async function servedSql(text: string, values: readonly string[]): Promise<void> {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const url = new URL(
    embeddedSuperuserUrl(
      readPostmasterFile(path.join(dataDir, "postgres"))?.port ?? 0,
      readOrCreateSecrets(dataDir).superuserPassword,
    ),
  );
  url.pathname = `/${DATABASE_NAME}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rowCount } = await client.query(text, [...values]);
    if (!rowCount) throw new Error("The statement changed nothing.");
  } finally {
    await client.end();
  }
}
