import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { JobHelpers } from "graphile-worker";
import { observedPools } from "@/lib/db/connections/pool-waits";
import { ownLines } from "@/lib/threads/own-lines";
import { type LockConnection, LockSession } from "./lock-session";

/** The first key of the lock that every job holds while it runs; the second is the job's id. */
export const runningJobLock = 1;

const shownById = "$1::int, ($2::bigint % 2147483648)::int";
const aloneByName = "hashtextextended($1, 0)";
/** It is rare that another process has the same job, so that asking again costs little. */
const askAgainMs = 200;

const session = new LockSession(() => {
  const pool = observedPools().get("worker");
  if (!pool) throw new Error("A job runs without a worker.");
  return pool.connect();
});
const sameJobs = ownLines("jobs of one name");

/**
 * Runs `work` while no other worker, in any process, runs a job with the same name and payload; another one waits. So two jobs
 * that mail the same invitation, as after an impatient "resend", see what the other did. The locks belong to a connection: if the
 * process dies PostgreSQL drops them, and the others know. One that lost its connection goes on with what it does.
 */
export function oneAtATime(
  { job, abortSignal }: JobHelpers,
  work: () => Promise<void>,
): Promise<void> {
  const name = `${job.task_identifier} ${JSON.stringify(job.payload)}`;
  return session.use((connection) =>
    // The first lock, which nobody else takes, is held while waiting for the second.
    holding(connection, shownById, [runningJobLock, job.id], abortSignal, () =>
      // All jobs of this process have one connection, whose locks don't keep them from one another.
      sameJobs(name, () => holding(connection, aloneByName, [name], abortSignal, work)),
    ),
  );
}

async function holding(
  connection: LockConnection,
  key: string,
  values: readonly (string | number)[],
  stopping: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!(await connection.isTrue(`pg_try_advisory_lock(${key})`, values)))
    await sleep(askAgainMs, undefined, { signal: stopping });
  try {
    await work();
  } finally {
    // Where the connection is lost PostgreSQL has dropped the lock, and the work is done all the same.
    await connection.isTrue(`pg_advisory_unlock(${key})`, values).catch(() => {});
  }
}
