import "server-only";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

export interface QueuedJob {
  readonly task: string;
  readonly payload: object;
  /** Two waiting jobs with one key become one, with the later payload. */
  readonly key: string | null;
  readonly maxAttempts: number;
}

/** Adds a job in the transaction of the change: it runs if, and only if, the change commits. */
export async function enqueueJob(tx: TenantTx, job: QueuedJob): Promise<void> {
  const payload = JSON.stringify(job.payload);
  await unscoped(tx)
    .$executeRaw`SELECT enqueue_job(${job.task}, ${payload}::json, ${job.key}, ${job.maxAttempts}::integer)`;
}
