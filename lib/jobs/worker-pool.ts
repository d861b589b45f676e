import "server-only";
import pg from "pg";
import { observePool } from "@/lib/db/connections/pool-waits";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Each running job holds a connection and needs a second one at its end; one more listens. */
const connectionsPerJob = 2;

/** The worker's own connections, as the role that owns the queue and sees nothing else. */
export function openWorkerPool(concurrency: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_WORKER_URL,
    max: concurrency * connectionsPerJob + 1,
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
