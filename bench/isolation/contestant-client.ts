import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { backendCpuMs } from "../backend-cpu";
import { median } from "../median";
import type { Contestant } from "./contestants";
import { measuredSchema, type Order } from "./messages";

export interface Entry {
  readonly contestant: Contestant;
  readonly url: string;
  readonly organizations: number;
  readonly concurrency: number;
  readonly env: Readonly<Record<string, string>>;
}

/** One batch of one operation. */
export interface Batch {
  readonly p50Ms: number;
  readonly operationsPerSecond: number;
  /** Of the client and of PostgreSQL together. */
  readonly cpuMsPerOperation: number;
  readonly roundTripsPerOperation: number;
  readonly statement: { text: string; values: unknown[] };
}

/** A contestant's process; `monitor` is a connection that sees PostgreSQL's other processes. */
export class ContestantClient {
  readonly #process: ChildProcess;

  constructor(
    entry: Entry,
    readonly monitor: pg.Client,
  ) {
    const file = fileURLToPath(new URL("contestant-process.ts", import.meta.url));
    const { contestant, url, organizations, concurrency } = entry;
    this.#process = fork(file, [contestant, url, String(organizations), String(concurrency)], {
      env: { ...process.env, ...entry.env },
      execArgv: ["--import", "tsx", "--conditions=react-server"],
    });
  }

  async run(order: Order): Promise<Batch> {
    const backendsBeforeMs = await backendCpuMs(this.monitor);
    this.#process.send(order);
    const measured = measuredSchema.parse(await this.#answer());
    const backendsMs = (await backendCpuMs(this.monitor)) - backendsBeforeMs;
    return {
      p50Ms: median(measured.latenciesMs),
      operationsPerSecond: order.times / (measured.wallMs / 1000),
      cpuMsPerOperation: (measured.cpuMs + backendsMs) / order.times,
      roundTripsPerOperation: measured.roundTrips / order.times,
      statement: measured.statement,
    };
  }

  async #answer(): Promise<unknown> {
    const stopped = new AbortController();
    const died = once(this.#process, "exit", { signal: stopped.signal }).then(() => {
      throw new Error("A process of the bench has died: see its message above.");
    });
    try {
      const [message] = await Promise.race([
        once(this.#process, "message", { signal: stopped.signal }),
        died,
      ]);
      return message;
    } finally {
      died.catch(() => {});
      stopped.abort();
    }
  }

  async stop(): Promise<void> {
    if (!this.#process.connected) return;
    const exited = once(this.#process, "exit");
    this.#process.disconnect();
    await exited;
  }
}
