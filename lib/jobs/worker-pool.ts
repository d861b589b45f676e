import "server-only";
import { sum } from "es-toolkit/math";
import pg from "pg";
import { observePool } from "@/lib/db/connections/pool-waits";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Each running job holds a connection and needs a second one at its end; one more per lane listens. */
const connectionsPerJob = 2;

/** The worker's own connections, as the role that owns the queue and sees nothing else. */
export function openWorkerPool(lanes: readonly { readonly concurrency: number }[]): pg.Pool {
  const needed = lanes.map(({ concurrency }) => concurrency * connectionsPerJob + 1);
  const pool = new pg.Pool({
    connectionString: env.DATABASE_WORKER_URL,
    max: sum(needed),
    connectionTimeoutMillis: 10_000,
    lock_timeout: 30_000,
    application_name: "mercura-worker",
  });
  // A connection that dies is replaced; without a listener it would end the process.
  const onError = (error: Error) =>
    log.warn({ err: error }, "The worker lost a connection to PostgreSQL.");
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  observePool("worker", pool);
  return pool;
}
