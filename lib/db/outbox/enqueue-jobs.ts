import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { Prisma, type PrismaClient } from "../generated/client";
import { isTenantTx, unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

export interface QueuedJob {
  readonly task: string;
  readonly payload: object;
  /** Two waiting jobs with the same key become one, with the later payload. */
  readonly key: string | null;
  /** Jobs of the same queue run one after the other. */
  readonly queue: string | null;
  readonly maxAttempts: number;
}

/** Where a job can be queued: in a tenant's transaction, or in one of the directory. */
export type QueueTx = TenantTx | Pick<PrismaClient, "$executeRaw">;

/** Queues jobs in the transaction of the change: they run if, and only if, it commits. */
export async function enqueueJobs(tx: QueueTx, jobs: readonly QueuedJob[]): Promise<void> {
  const enqueued = Prisma.sql`
    SELECT enqueue_job(task, payload, key, "maxAttempts", queue)
    FROM json_to_recordset(${JSON.stringify(jobs)}::json)
      AS job (task text, payload json, key text, "maxAttempts" integer, queue text)`;
  if (isTenantTx(tx)) unscoped(tx).post`${enqueued}`;
  else await tx.$executeRaw(enqueued);
}

/** The job for each row that a statement wrote, as expressions over the row's columns. */
export interface JobOfRow {
  readonly task: string;
  readonly maxAttempts: number;
  /** A json value. */
  readonly payload: Prisma.Sql;
  /** If given, jobs of the same queue run one after the other. */
  readonly queue?: Prisma.Sql;
  /** If given, jobs with the same key become one, which waits this long for the others. */
  readonly gathered?: { readonly key: Prisma.Sql; readonly seconds: number };
}

/**
 * Writes the rows of an INSERT and queues a job for each. On a cluster this takes two statements: one that changes the tenants'
 * tables may not change the queue there (docs/scaling.md).
 */
export async function insertWithJobs(
  tx: TenantTx,
  inserted: Prisma.Sql,
  { task, maxAttempts, payload, queue, gathered }: JobOfRow,
): Promise<void> {
  const none = Prisma.sql`NULL::text`;
  const written = Prisma.sql`
    ${inserted} RETURNING ${payload} AS payload, ${gathered?.key ?? none} AS key, ${queue ?? none} AS queue`;
  const queued = gathered
    ? Prisma.sql`gather_job(${task}, payload, key, ${maxAttempts}::integer, ${gathered.seconds}::integer)`
    : Prisma.sql`enqueue_job(${task}, payload, key, ${maxAttempts}::integer, queue)`;
  if (env.DATABASE_TENANT_TRANSPORT === "implicit") {
    unscoped(tx).post`WITH written AS (${written}) SELECT ${queued} FROM written`;
    return;
  }
  const rows = writtenSchema.parse(await unscoped(tx).query`${written}`);
  if (rows.length > 0)
    unscoped(tx).post`
      SELECT ${queued} FROM json_to_recordset(${JSON.stringify(rows)}::json) AS job (payload json, key text, queue text)`;
}

const writtenSchema = z.array(
  z.object({ payload: z.unknown(), key: z.string().nullable(), queue: z.string().nullable() }),
);
