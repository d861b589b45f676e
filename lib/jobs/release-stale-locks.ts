import "server-only";
import type pg from "pg";
import { log } from "@/lib/log";

/** Longer than any job lives: it waits half a minute for its turn and runs one. See task.ts and worker-pool.ts. */
const longestJobMinutes = 2;

/**
 * Gives back the jobs of workers that died with them. A live worker's jobs are never this old; graphile-worker itself would
 * wait four hours, which is too long for a mail that somebody waits for.
 */
export async function releaseStaleLocks(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ worker_ids: string[] | null }>(
    `SELECT array_agg(DISTINCT locked_by) AS worker_ids FROM graphile_worker.jobs
     WHERE locked_at < now() - make_interval(mins => $1)`,
    [longestJobMinutes],
  );
  const workerIds = rows[0]?.worker_ids;
  if (!workerIds) return;
  await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [workerIds]);
  log.warn({ workerIds }, "Took back the jobs of workers that died.");
}
