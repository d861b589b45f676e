import path from "node:path";
import pg from "pg";
import { DATABASE_NAME, embeddedSuperuserUrl } from "../../scripts/database/embedded-database.mjs";
import { readPostmasterFile } from "../../scripts/postgres/postmaster.mjs";
import { readOrCreateSecrets } from "../../scripts/steps/secrets.mjs";

/** A superuser's connection to the database of a running server, by its data folder. Whoever asks for it ends it. */
export async function connectToServed(dataDir: string): Promise<pg.Client> {
  const url = new URL(
    embeddedSuperuserUrl(
      readPostmasterFile(path.join(dataDir, "postgres"))?.port ?? 0,
      readOrCreateSecrets(dataDir).superuserPassword,
    ),
  );
  url.pathname = `/${DATABASE_NAME}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
