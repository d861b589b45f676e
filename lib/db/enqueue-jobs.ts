import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { Prisma, type PrismaClient } from "./generated/client";
import { currentOrganizationId } from "./tenancy";
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
  const enqueued = Prisma.sql`
    SELECT enqueue_job(task, payload, key, "maxAttempts")
    FROM json_to_recordset(${JSON.stringify(jobs)}::json) AS job (task text, payload json, key text, "maxAttempts" integer)`;
  if (isTenantTx(tx)) unscoped(tx).post`${enqueued}`;
  else await tx.$executeRaw(enqueued);
}

interface JobOfRow {
  readonly task: string;
  readonly maxAttempts: number;
  /** What its payload calls the row's id, beside the organization's. */
  readonly idName: string;
}

/**
 * Writes the rows of an `INSERT ... RETURNING id`, and queues a job for each. On a cluster in two statements: one that changes the
 * tenants' tables may not change the queue there (docs/scaling.md).
 */
export async function insertWithJobs(
  tx: TenantTx,
  inserted: Prisma.Sql,
  { task, maxAttempts, idName }: JobOfRow,
): Promise<void> {
  const organizationId = currentOrganizationId();
  if (env.DATABASE_TENANT_TRANSPORT === "implicit") {
    unscoped(tx).post`
      WITH written AS (${inserted})
      SELECT enqueue_job(${task}, json_build_object('organizationId', ${organizationId}::text, ${idName}::text, id), NULL, ${maxAttempts}::integer)
      FROM written`;
    return;
  }
  const rows = writtenSchema.parse(await unscoped(tx).query`${inserted}`);
  const jobs = rows.map(({ id }) => ({ organizationId, [idName]: id }));
  if (jobs.length > 0)
    await enqueueJobs(
      tx,
      jobs.map((payload) => ({ task, payload, key: null, maxAttempts })),
    );
}

const writtenSchema = z.array(z.object({ id: z.uuid() }));
