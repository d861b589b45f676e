import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import {
  embeddedSuperuserUrl,
  prepareEmbeddedDatabase,
} from "../../../scripts/database/embedded-database.mjs";
import { prepareDatabase } from "../../../scripts/database/prepare-database.mjs";
import { startPostgres } from "../../../scripts/postgres/start-postgres.mjs";
import { makeProofRoles } from "../database/proof-roles";
import { logStatements, statementLogSettings } from "../statements/statement-log";
import { makeTestDataDir, removeAbandonedTestData } from "./test-data-dir";

// Races are run with a connection for every racer, in several test files at once.
const maxConnections = "400";

/** What a test worker needs to make a database of its own. */
export interface TestPostgres {
  superuserUrl: string;
  ownerUrl: string;
  secretKey: string;
  dataDir: string;
  /** The only database that the tests may use: all files share it, one after the other. */
  namedDatabase?: string;
}

/**
 * Starts a PostgreSQL for tests, migrated once by the code that also deploys; every test file copies that database. It gives up
 * durability, nothing else.
 */
export async function startTestPostgres(
  root: string,
): Promise<{ postgres: TestPostgres; stop: () => Promise<void> }> {
  await removeAbandonedTestData();
  const dataDir = makeTestDataDir();
  const secretKey = randomBytes(32).toString("base64url");
  const superuserPassword = randomBytes(16).toString("base64url");
  const ownerPassword = randomBytes(16).toString("base64url");
  const server = await startPostgres({
    root,
    dataDir,
    superuserPassword,
    isDurable: false,
    settings: { ...statementLogSettings, max_connections: maxConnections },
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { port } = server;
    const ownerUrl = await prepareEmbeddedDatabase({ port, superuserPassword, ownerPassword });
    await prepareDatabase({ root, ownerUrl, secretKey });
    const superuserUrl = embeddedSuperuserUrl(port, superuserPassword);
    await makeProofRoles(superuserUrl, secretKey);
    await logStatements(superuserUrl);
    return { postgres: { superuserUrl, ownerUrl, secretKey, dataDir }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
