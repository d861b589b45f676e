import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import type { Worker } from "./worker";

/** A worker whose database does not even refuse would otherwise never let go. */
const longestStopMs = 8_000;

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Stops the worker when the process is told to end, and only then lets the listeners that were there before have the signal:
 * the server's own ends the process as soon as no request is under way, which would cut a mail in half.
 */
export function stopWithServer(worker: Worker): void {
  let stopped: Promise<void> | undefined;
  for (const signal of signals) {
    const serverListeners = process.listeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, async () => {
      stopped ??= stopInTime(worker);
      await stopped;
      for (const listener of serverListeners) Reflect.apply(listener, process, [signal]);
      if (serverListeners.length === 0) process.exit();
    });
  }
}

async function stopInTime(worker: Worker): Promise<void> {
  try {
    await Promise.race([worker.stop(), sleep(longestStopMs, undefined, { ref: false })]);
  } catch (error) {
    log.error({ err: error }, "The job worker did not stop cleanly.");
  }
}
