import "server-only";
import { enqueueJobs, type QueuedJob, type QueueTx } from "@/lib/db/outbox/enqueue-jobs";
import { deliveryQueue } from "@/lib/db/outbox/insert-deliveries";
import { type JobName, type JobPayload, maxAttempts, mergedJobs, queuedJobs } from "./definitions";

/** A job as it waits in the queue. It may run more than once, so its handler is idempotent. */
export function job<Name extends JobName>(task: Name, payload: JobPayload<Name>): QueuedJob {
  const key = mergedJobs.includes(task) ? `${task} ${JSON.stringify(payload)}` : null;
  const isQueued = queuedJobs.includes(task) && "organizationId" in payload;
  const queue = isQueued ? `${task} ${payload.organizationId}` : null;
  return { task, payload, key, queue, maxAttempts };
}

/** Queues a job in the transaction of the change. */
export async function enqueue<Name extends JobName>(
  tx: QueueTx,
  task: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  await enqueueJobs(tx, [job(task, payload)]);
}

/** Queues a delivery that is already written, behind others to its endpoint. */
export async function enqueueDelivery(
  tx: QueueTx,
  delivery: JobPayload<"webhook.deliver">,
  endpointId: string,
): Promise<void> {
  const task = "webhook.deliver";
  const queue = deliveryQueue(task, endpointId, delivery.deliveryId);
  await enqueueJobs(tx, [{ ...job(task, delivery), queue }]);
}
