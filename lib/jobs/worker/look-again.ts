import "server-only";
import type { WorkerEventMap } from "graphile-worker";

/** By then the queue of a job that ended is free in the database. If it takes longer, the next regular look finds it. */
const freedMs = 20;

/**
 * Looks for the next job of a queue soon after one of it ended. graphile-worker looks when a job is added and every two seconds,
 * but not when a queue becomes free.
 */
export function lookAgain({ worker, job }: WorkerEventMap["job:complete"]): void {
  if (job.job_queue_id === null) return;
  setTimeout(() => worker.workerPool.nudge(1), freedMs).unref();
}
