import "server-only";
import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";

/** What graphile-worker tells of its jobs, over all the runners that this process has one after the other. */
export const jobEvents: WorkerEvents = new EventEmitter();
