import "server-only";
import { z } from "zod";
import { observedPools } from "@/lib/db/connections/pool-waits";

/** Due; not due yet, or waiting for its next try; running; failed on its last try. */
export const queueStates = ["waiting", "scheduled", "running", "failed"] as const;

const countsSchema = z.object({
  waiting: z.number(),
  scheduled: z.number(),
  running: z.number(),
  failed: z.number(),
  oldestWaitingSeconds: z.number(),
});

/** The queue in figures, read on the worker's own connections; null if this process has none. */
export async function countQueue(): Promise<z.infer<typeof countsSchema> | null> {
  const pool = observedPools().get("worker");
  if (!pool) return null;
  const { rows } = await pool.query(`
    SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())::int AS waiting,
           count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at > now())::int AS scheduled,
           count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
           count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
           coalesce(extract(epoch FROM now() - min(run_at) FILTER
             (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())), 0)::float8 AS "oldestWaitingSeconds"
    FROM graphile_worker.jobs`);
  return z.tuple([countsSchema]).parse(rows)[0];
}
