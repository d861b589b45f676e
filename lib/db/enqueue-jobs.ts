import "server-only";
import { Prisma, type PrismaClient } from "./generated/client";
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

/** Adds jobs in the transaction of the change: they run if, and only if, the change commits. */
export async function enqueueJobs(tx: QueueTx, jobs: readonly QueuedJob[]): Promise<void> {
  const connection = isTenantTx(tx) ? unscoped(tx) : tx;
  await connection.$executeRaw`
    SELECT enqueue_job(task, payload, key, "maxAttempts") FROM ${jobRecords(jobs)}`;
}

/** Jobs as rows of a statement. */
export function jobRecords(jobs: readonly QueuedJob[]): Prisma.Sql {
  return Prisma.sql`json_to_recordset(${JSON.stringify(jobs)}::json) AS job (task text, payload json, key text, "maxAttempts" integer)`;
}
