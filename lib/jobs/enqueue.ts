import "server-only";
import { enqueueJob, type QueueTx } from "@/lib/db/enqueue-job";
import { type JobName, type JobPayload, maxAttempts, mergedJobs } from "./definitions";

/** Queues a job in the transaction of the change. It may run more than once, so its handler is idempotent. */
export async function enqueue<Name extends JobName>(
  tx: QueueTx,
  task: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  const key = mergedJobs.includes(task) ? `${task} ${JSON.stringify(payload)}` : null;
  await enqueueJob(tx, { task, payload, key, maxAttempts });
}
