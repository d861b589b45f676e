import "server-only";
import type { JobHelpers } from "graphile-worker";

/** The first key of the lock that every job holds while it runs; the second is the job's id. */
export const runningJobLock = 1;

/**
 * Runs `work` while no other worker, in any process, runs a job with the same name and payload; another one waits. So two jobs
 * that mail the same invitation, as after an impatient "resend", see what the other did. The locks belong to the connection: if a
 * worker dies PostgreSQL drops them, and the others know.
 */
export async function oneAtATime(
  { job, withPgClient }: JobHelpers,
  work: () => Promise<void>,
): Promise<void> {
  const name = `${job.task_identifier} ${JSON.stringify(job.payload)}`;
  await withPgClient(async (client) => {
    try {
      // In this order: the first lock, which nobody else takes, is held while waiting for the second.
      await client.query(
        "SELECT pg_advisory_lock($1, ($2::bigint % 2147483648)::int), pg_advisory_lock(hashtextextended($3, 0))",
        [runningJobLock, job.id, name],
      );
      await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock_all()");
    }
  });
}
