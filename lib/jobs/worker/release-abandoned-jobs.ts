import "server-only";
import type pg from "pg";
import { log } from "@/lib/log";
import { runningJobLock } from "../task/one-at-a-time";

/**
 * A worker holds the lock that shows it alive at the latest this long after taking a job; it may have to wait for a connection.
 */
const graceSeconds = 15;

/**
 * Gives back the jobs of workers that died: those taken, but locked by no connection. graphile-worker itself would wait four
 * hours, too long for a mail that somebody waits for.
 */
export async function releaseAbandonedJobs(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ worker_ids: string[] | null }>(
    `SELECT array_agg(DISTINCT locked_by) AS worker_ids FROM graphile_worker.jobs
     WHERE locked_at < now() - make_interval(secs => $1) AND NOT EXISTS (
       SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
       WHERE locktype = 'advisory' AND datname = current_database()
         AND classid = $2::int::oid AND objid = (id % 2147483648)::int::oid AND objsubid = 2)`,
    [graceSeconds, runningJobLock],
  );
  const workerIds = rows[0]?.worker_ids;
  if (!workerIds) return;
  await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [workerIds]);
  log.warn({ workerIds }, "Took back the jobs of a worker that died.");
}
