import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { closeConnections } from "@/lib/db/connections/connections";
import { env, isDevelopment } from "@/lib/env";
import type { Worker } from "@/lib/jobs/worker/worker";
import { log } from "@/lib/log";
import { beginShutdown, closeServer, endOthers } from "@/lib/shutdown";

/** A worker whose database does not even refuse would otherwise never let go, nor a client that reads its answer slowly. */
const longestStopMs = 8_000;

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends the process in order when it is told to: says that it is not ready, goes on for SHUTDOWN_DELAY_SECONDS, lets running
 * requests and jobs finish, closes its connections to the database, and exits with 0. It replaces Next's own way, which knows
 * neither the jobs nor the connections.
 */
export function stopWithServer(worker: Worker | undefined): void {
  let isStopping = false;
  for (const signal of signals) {
    const serverListeners = process.listeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      beginShutdown();
      // "next dev" has more to end than a server.
      if (isDevelopment() && serverListeners.length > 0) {
        await inTime("job worker", worker?.stop());
        for (const listener of serverListeners) Reflect.apply(listener, process, [signal]);
        return;
      }
      await Promise.all([stopServing(), inTime("job worker", worker?.stop())]);
      await inTime("database", closeConnections());
      await inTime("telemetry", endOthers());
      process.exit(0);
    });
  }
}

async function stopServing(): Promise<void> {
  await sleep(env.SHUTDOWN_DELAY_SECONDS * 1000);
  await inTime("server", closeServer());
}

async function inTime(name: string, stopped: Promise<void> | undefined): Promise<void> {
  try {
    await Promise.race([stopped, sleep(longestStopMs, undefined, { ref: false })]);
  } catch (error) {
    log.error({ err: error, part: name }, "A part did not stop cleanly.");
  }
}
