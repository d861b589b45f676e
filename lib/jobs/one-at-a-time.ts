import "server-only";
import type { JobHelpers } from "graphile-worker";

/** The first key of the lock that every job holds while it runs; the second is the job's id. */
export const runningJobLock = 1;

/**
 * Runs `work` while no other worker, in whatever process, runs a job with the same name and payload; such a one waits. Two
 * jobs that mail the same invitation, as after an impatient "resend", thus see what the other one did.
 * The locks are the connection's: PostgreSQL drops them with a worker that dies, which is how the others know.
 */
export async function oneAtATime(
  { job, withPgClient }: JobHelpers,
  work: () => Promise<void>,
): Promise<void> {
  const name = `${job.task_identifier} ${JSON.stringify(job.payload)}`;
  await withPgClient(async (client) => {
    try {
      // In this order: the first lock, which nobody else takes, is held during the wait for the second.
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
