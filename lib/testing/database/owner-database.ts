import pg from "pg";
import { testDatabase } from "../setup/worker-database";

let pool: pg.Pool | undefined;

/**
 * This test file's database as its owner, whom row level security does not bind, for what a test has to see across organizations.
 * The app never has this connection. It is opened at first use, and closed after each file by end-connections.ts.
 */
export const ownerDatabase: pg.Pool = new Proxy(Object.create(null), {
  get(_, key) {
    pool ??= openPool();
    const value = Reflect.get(pool, key, pool);
    return typeof value === "function" ? value.bind(pool) : value;
  },
});

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: testDatabase().ownerUrl,
    max: 2,
    allowExitOnIdle: true,
  });
  // end() doesn't wait until PostgreSQL has closed a connection. The next file, which drops the database, may be faster, and nobody
  // is left to hear that the connection was ended for it.
  opened.on("error", () => {});
  return opened;
}

export async function closeOwnerDatabase(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}
