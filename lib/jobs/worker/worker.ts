import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Runner, run } from "graphile-worker";
import type pg from "pg";
import { log } from "@/lib/log";
import { jobEvents } from "./job-events";
import { type Lane, lanes } from "./lanes";
import { lookAgain } from "./look-again";
import { releaseAbandonedJobs } from "./release-abandoned-jobs";
import { removeEmptyQueues } from "./remove-empty-queues";
import { workerLogger } from "./worker-logger";
import { openWorkerPool } from "./worker-pool";

const tidyMs = 10_000;
/** How long running jobs get to finish when the worker stops. */
const drainMs = 5_000;
const longestPauseMs = 15_000;
/** How long a job that was found while all others of its lane are under way waits for one of them to end. */
const heldMs = 1_000;

jobEvents.on("job:complete", lookAgain);

export interface Worker {
  /** Takes no more jobs, lets running ones finish for a few seconds, and hands back the rest. */
  stop(): Promise<void>;
}

/** Runs the queue's jobs in this process until stopped. If PostgreSQL is away it goes on when it is back; it never throws. */
export function startWorker(): Worker {
  const pool = openWorkerPool(lanes.length);
  const stopping = new AbortController();
  const tidying = setInterval(() => tidy(pool), tidyMs);
  tidying.unref();
  const stopped = Promise.all(lanes.map((lane) => keepRunning(pool, lane, stopping.signal)));
  return {
    async stop() {
      clearInterval(tidying);
      stopping.abort();
      await stopped;
      await pool.end();
    },
  };
}

/** graphile-worker ends if PostgreSQL is away at its start, or breaks off while a job is put back. It is then started again. */
async function keepRunning(pool: pg.Pool, lane: Lane, signal: AbortSignal): Promise<void> {
  for (let pauseMs = 500; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      const runner = await startRunner(pool, lane);
      pauseMs = 500;
      await untilEnd(runner, signal);
    } catch (error) {
      log.warn({ err: error }, "The job worker stopped and starts again.");
    }
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

async function startRunner(
  pool: pg.Pool,
  { concurrency, taskList, cronItems }: Lane,
): Promise<Runner> {
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency,
    noHandleSignals: true,
    parsedCronItems: cronItems,
    gracefulShutdownAbortTimeout: drainMs,
    logger: workerLogger,
    events: jobEvents,
    preset: {
      worker: {
        // With a batch, even of 0 ms, a lost connection ends the runner; without one it is an unhandled rejection.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        // One search for a lane, however many jobs it runs at once. Of more than one job found, the others might wait here for a
        // long one although another process is free.
        localQueue: { size: 1, ttl: heldMs },
      },
    },
  });
  tidy(pool);
  return runner;
}

async function untilEnd(runner: Runner, signal: AbortSignal): Promise<void> {
  const stop = () => {
    runner.stop().catch((error) => log.warn({ err: error }, "The job worker stopped badly."));
  };
  signal.addEventListener("abort", stop);
  try {
    if (signal.aborted) stop();
    await runner.promise;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function tidy(pool: pg.Pool): void {
  releaseAbandonedJobs(pool).catch((error) =>
    log.warn({ err: error }, "Could not look for abandoned jobs."),
  );
  removeEmptyQueues(pool).catch((error) =>
    log.warn({ err: error }, "Could not look for empty queues."),
  );
}
