import "server-only";

/** How long a job may run. */
const timeLimitMs = 60_000;

/**
 * Ends as `work` does, or fails once its time is up or the worker has to stop. What it waits for may still happen after that:
 * the job's next run finds it done.
 */
export function withinLimits(stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const onStop = () => reject(new Error("The worker stops."));
    const timer = setTimeout(() => reject(new Error("The job took too long.")), timeLimitMs);
    stopping.addEventListener("abort", onStop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        stopping.removeEventListener("abort", onStop);
      });
  });
}
