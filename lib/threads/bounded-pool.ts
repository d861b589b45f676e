import "server-only";
import Tinypool from "tinypool";
import { ServiceBusy } from "@/lib/service-busy";

export interface BoundedPool {
  /**
   * One task's result. Throws {@link ServiceBusy} if too many wait or its time is over, and whatever the task threw.
   */
  run(task: unknown): Promise<unknown>;
  /** Ends the threads, and what they were doing. */
  close(): Promise<void>;
}

interface Bounds {
  /** How many tasks may run at once. */
  readonly maxThreads: number;
  /** How many more may wait for their turn. */
  readonly maxWaiting: number;
  /** After this time, waiting included, a task is given up, and its thread with it. */
  readonly longestSeconds?: number;
}

/**
 * Worker threads for one kind of heavy work, started when needed. A thread that dies loses its own task and is replaced.
 *
 * @param filename a module, by its absolute path, whose default export performs a task
 */
export function boundedPool(
  filename: string,
  { maxThreads, maxWaiting, longestSeconds }: Bounds,
): BoundedPool {
  let pool: Tinypool | undefined;
  const workers = () => {
    pool ??= new Tinypool({
      filename,
      minThreads: 1,
      maxThreads,
      idleTimeout: 30_000,
      // Plain Node.js, whatever loader or condition the process itself was started with.
      execArgv: [],
    });
    return pool;
  };
  return {
    async run(task) {
      if (workers().queueSize >= maxWaiting) throw new ServiceBusy();
      if (longestSeconds === undefined) return workers().run(task);
      const timeIsOver = AbortSignal.timeout(longestSeconds * 1000);
      try {
        return await workers().run(task, { signal: timeIsOver });
      } catch (error) {
        if (timeIsOver.aborted) throw new ServiceBusy();
        throw error;
      }
    },
    async close() {
      const closing = pool?.destroy();
      pool = undefined;
      await closing;
    },
  };
}
