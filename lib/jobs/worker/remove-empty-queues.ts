import "server-only";
import pg from "pg";

/** PostgreSQL's code for a lock that was not waited for. */
const lockNotAvailable = "55P03";

/**
 * Forgets queues that no job is in. graphile-worker keeps them, and locks every one of them whenever it looks for a job.
 *
 * A transaction that is under way may be adding a job to a queue that looks empty; without its queue the job would never run. So it
 * is done only in a moment in which there is no such transaction, and nobody waits for it.
 */
export async function removeEmptyQueues(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      "LOCK TABLE graphile_worker._private_job_queues IN SHARE ROW EXCLUSIVE MODE NOWAIT",
    );
    await client.query(
      `DELETE FROM graphile_worker._private_job_queues AS queue
       WHERE locked_at IS NULL AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs WHERE job_queue_id = queue.id)`,
    );
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === lockNotAvailable)) throw error;
  } finally {
    // Without the lock it rolls back.
    await client.query("COMMIT").then(
      () => client.release(),
      (error) => client.release(error),
    );
  }
}
