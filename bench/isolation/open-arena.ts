import pg from "pg";
import { startTestPostgres } from "@/lib/testing/setup/test-database";
import { DATABASE_NAME } from "../../scripts/database/embedded-database.mjs";
import { servingUrls } from "../../scripts/database/serving-roles.mjs";
import { projectRoot } from "../../scripts/steps/project-root.mjs";
import { stopOnSignal } from "../stop-on-signal";
import type { Entry } from "./contestant-client";
import { loadCustomers } from "./load-customers";

export interface Arena {
  /** A connection that sees all of PostgreSQL's processes and is not measured itself. */
  readonly monitor: pg.Client;
  /** The address of the serving role in the database with all organizations. */
  readonly appUrl: string;
  /** What an entry needs to compete in the database with all organizations, or in the one with few. */
  entry(size: "all" | "few"): Pick<Entry, "url" | "organizations" | "env">;
  close(): Promise<void>;
}

/**
 * A separate PostgreSQL in a temporary folder with two databases, one with all organizations and one with few, and the same
 * number of customers in each organization. It gives up durability, as tests do: a disk's waits would hide what the walls cost.
 */
export async function openArena(
  organizations: { all: number; few: number },
  concurrency: number,
): Promise<Arena> {
  const started = await startTestPostgres(projectRoot);
  const { postgres } = started;
  const stop = stopOnSignal(started.stop);
  const databases = { all: DATABASE_NAME, few: "mercura_few" };
  const at = (url: string, size: "all" | "few") =>
    Object.assign(new URL(url), { pathname: `/${databases[size]}` }).href;
  const monitor = new pg.Client({ connectionString: postgres.superuserUrl });
  await monitor.connect();
  await monitor.query(
    `CREATE DATABASE ${databases.few} TEMPLATE ${databases.all} OWNER app_owner;`,
  );
  for (const size of ["few", "all"] as const) {
    const loader = new pg.Client({ connectionString: at(postgres.superuserUrl, size) });
    await loader.connect();
    await loadCustomers(loader, organizations[size]);
    await loader.end();
  }
  const servingAt = (size: "all" | "few") =>
    servingUrls(at(postgres.ownerUrl, size), postgres.secretKey);
  return {
    monitor,
    appUrl: servingAt("all").appUrl,
    entry: (size) => ({
      url: at(postgres.superuserUrl, size),
      organizations: organizations[size],
      env: {
        DATABASE_APP_URL: servingAt(size).appUrl,
        DATABASE_WORKER_URL: servingAt(size).workerUrl,
        DATABASE_POOL_SIZE: String(concurrency),
        SECRET_KEY: postgres.secretKey,
        APP_URL: "http://localhost:3000",
        DATA_DIR: postgres.dataDir,
      },
    }),
    close: async () => {
      await monitor.end();
      await stop();
    },
  };
}
