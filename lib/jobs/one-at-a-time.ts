import "server-only";
import type { JobHelpers } from "graphile-worker";

/**
 * Runs `work` while no other worker, in whatever process, runs a job with the same name and payload; such a one waits. Two
 * jobs that mail the same invitation, as after an impatient "resend", thus see what the other one did.
 * The lock is the connection's, so that PostgreSQL drops it with a worker that dies.
 */
export async function oneAtATime(
  { job, withPgClient }: JobHelpers,
  work: () => Promise<void>,
): Promise<void> {
  const key = `${job.task_identifier} ${JSON.stringify(job.payload)}`;
  await withPgClient(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [key]);
    try {
      await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [key]);
    }
  });
}
