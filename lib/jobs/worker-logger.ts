import "server-only";
import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** graphile-worker's own lines in the server's log. task.ts reports the ends of jobs, once and with their cause. */
export const workerLogger = new Logger((scope) => (level, message, meta) => {
  if (meta?.failure || meta?.success) return;
  log[levels[level]]({ worker: scope.workerId, err: meta?.error }, message);
});
