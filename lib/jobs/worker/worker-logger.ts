import "server-only";
import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** Advice at each start about what worker.ts and worker-pool.ts decide, and say why. */
const advice = /^Your job batch size|^WARNING: having maxPoolSize/;

/** graphile-worker's own lines in the server's log. task.ts reports the ends of jobs, once and with their cause. */
export const workerLogger = new Logger((scope) => (level, message, meta) => {
  if (meta?.failure || meta?.success || advice.test(message)) return;
  log[levels[level]]({ worker: scope.workerId, err: meta?.error }, message);
});
