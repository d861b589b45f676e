import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { enqueueJobs } from "@/lib/db/outbox/enqueue-jobs";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { env } from "@/lib/env";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { removeEmptyQueues } from "./remove-empty-queues";

const pool = new pg.Pool({ connectionString: env.DATABASE_WORKER_URL });
const queue = "remove-empty-queues.test";

afterAll(() => pool.end());

beforeEach(async () => {
  await ownerDatabase.query(
    "DELETE FROM graphile_worker._private_jobs WHERE payload->>'test' = $1",
    [queue],
  );
});

const enqueue = (tx: TenantTx) =>
  enqueueJobs(tx, [
    { task: "billing.sync", payload: { test: queue }, key: null, queue, maxAttempts: 1 },
  ]);

async function inTransaction(work: (tx: TenantTx) => Promise<void>) {
  const { organizationId } = await anOrganization();
  await authorize(system(organizationId), "mail.send").$transaction(work);
}

async function queuesKept(): Promise<number> {
  const { rowCount } = await ownerDatabase.query(
    "SELECT FROM graphile_worker._private_job_queues WHERE queue_name = $1",
    [queue],
  );
  return rowCount ?? 0;
}

test("a queue is forgotten once no job is in it, and not before", async () => {
  await inTransaction(enqueue);
  await removeEmptyQueues(pool);
  expect(await queuesKept()).toBe(1);
  await ownerDatabase.query(
    "DELETE FROM graphile_worker._private_jobs WHERE payload->>'test' = $1",
    [queue],
  );
  await removeEmptyQueues(pool);
  expect(await queuesKept()).toBe(0);
});

test("a queue is kept while a change that has not committed puts a job into it", async () => {
  await inTransaction(enqueue);
  await ownerDatabase.query(
    "DELETE FROM graphile_worker._private_jobs WHERE payload->>'test' = $1",
    [queue],
  );
  await inTransaction(async (tx) => {
    await enqueue(tx);
    // What is posted travels with the next statement that is read.
    await tx.organization.findFirst({ select: { id: true } });
    await removeEmptyQueues(pool);
  });
  const { rowCount } = await ownerDatabase.query(
    "SELECT FROM graphile_worker._private_jobs AS job JOIN graphile_worker._private_job_queues AS queue ON queue.id = job_queue_id WHERE queue_name = $1",
    [queue],
  );
  expect(rowCount).toBe(1);
});
