import "server-only";
import pg from "pg";
import { observePool } from "@/lib/db/connections/pool-waits";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** One holds the locks of all jobs under way; the others look for jobs and note their ends, which takes milliseconds. */
const sharedConnections = 4;

/**
 * The worker's own connections, as the role that owns the queue and sees nothing else. Each lane has one more, which listens.
 */
export function openWorkerPool(laneCount: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_WORKER_URL,
    max: laneCount + sharedConnections,
    connectionTimeoutMillis: 10_000,
    lock_timeout: 30_000,
    application_name: "mercura-worker",
    // The jobs that share a connection send their statements without waiting for one another's.
    pipeline: true,
  });
  // A connection that dies is replaced; without a listener it would end the process.
  const onError = (error: Error) =>
    log.warn({ err: error }, "The worker lost a connection to PostgreSQL.");
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  observePool("worker", pool);
  return pool;
}
