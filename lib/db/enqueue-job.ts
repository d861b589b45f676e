import "server-only";
import type { PrismaClient } from "./generated/client";
import type { TenantTx } from "./tenant-handle";
import { isTenantTx, unscoped } from "./unscoped";

export interface QueuedJob {
  readonly task: string;
  readonly payload: object;
  /** Two waiting jobs with one key become one, with the later payload. */
  readonly key: string | null;
  readonly maxAttempts: number;
}

/** What a job can be queued in: a transaction of a tenant, or of the directory. */
export type QueueTx = TenantTx | Pick<PrismaClient, "$executeRaw">;

/** Adds a job in the transaction of the change: it runs if, and only if, the change commits. */
export async function enqueueJob(tx: QueueTx, job: QueuedJob): Promise<void> {
  const payload = JSON.stringify(job.payload);
  const connection = isTenantTx(tx) ? unscoped(tx) : tx;
  await connection.$executeRaw`SELECT enqueue_job(${job.task}, ${payload}::json, ${job.key}, ${job.maxAttempts}::integer)`;
}
