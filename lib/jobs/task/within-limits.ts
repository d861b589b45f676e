import "server-only";
import { setMaxListeners } from "node:events";

const minuteMs = 60_000;

/**
 * Settles as `work` does, or fails once its time is up or the worker has to stop. The work may still finish after that; the job's
 * next run then finds it done.
 */
export function withinLimits(
  stopping: AbortSignal,
  timeLimitMinutes: number,
  work: () => Promise<void>,
): Promise<void> {
  // One signal stops all jobs of a lane.
  setMaxListeners(0, stopping);
  return new Promise((resolve, reject) => {
    const onStop = () => reject(new Error("The worker stops."));
    const onTimeUp = () => reject(new Error("The job took too long."));
    const timer = setTimeout(onTimeUp, timeLimitMinutes * minuteMs);
    stopping.addEventListener("abort", onStop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        stopping.removeEventListener("abort", onStop);
      });
  });
}
