import "server-only";
import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";

/** What graphile-worker reports of its jobs, over all the runners that this process has had. */
export const jobEvents: WorkerEvents = new EventEmitter();
