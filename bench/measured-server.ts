import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { makeTestDataDir } from "../lib/testing/setup/test-data-dir";
import { freeLoopbackPort } from "../scripts/processes/free-port.mjs";
import { nodeProgram } from "../scripts/processes/node-program.mjs";
import { buildApp } from "../scripts/steps/build.mjs";
import { generateClient } from "../scripts/steps/generate.mjs";
import { openDatabase } from "../scripts/steps/open-database.mjs";
import { serverNote } from "../scripts/steps/orphan-server.mjs";
import { projectRoot as root } from "../scripts/steps/project-root.mjs";
import { startServer, waitUntilServed } from "../scripts/steps/serve.mjs";
import { serverEnv } from "../scripts/steps/server-env.mjs";
import { readSettings } from "../scripts/steps/settings.mjs";
import { stopOnSignal } from "./stop-on-signal";

const noteSchema = z.object({ pid: z.number().int() });
const delaySchema = z.object({ p99Ms: z.number(), maxMs: z.number() });

export type EventLoopDelay = z.infer<typeof delaySchema>;

export interface MeasuredServer {
  readonly url: string;
  readonly ownerUrl: string;
  /** How long its event loop kept callers waiting since the last call. */
  eventLoopDelay(): Promise<EventLoopDelay>;
  stop(): Promise<void>;
}

interface ServerOptions {
  /** Whether a separate worker does the jobs, as in compose.yaml, and not the server's process. */
  readonly hasWorker?: boolean;
}

/** The production server on a port and with an empty database of its own; both are gone when it is stopped. */
export async function startMeasuredServer({
  hasWorker = false,
}: ServerOptions = {}): Promise<MeasuredServer> {
  const dataDir = makeTestDataDir();
  const teardown: (() => Promise<void>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  const stop = stopOnSignal(async () => {
    for (const takeDown of teardown.reverse()) await takeDown();
  });
  try {
    const port = await freeLoopbackPort();
    const settings = readSettings(root, {
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDir,
    });
    await generateClient(root);
    await buildApp(root);
    const database = await openDatabase(settings, teardown);
    const delayFile = path.join(dataDir, "event-loop-delay.json");
    const preload = pathToFileURL(path.join(import.meta.dirname, "event-loop-delay.mjs"));
    const measured = {
      ...process.env,
      NODE_OPTIONS: `--import=${preload}`,
      EVENT_LOOP_DELAY_FILE: delayFile,
      RATE_LIMIT_FACTOR: "1000000",
      JOBS: hasWorker ? "off" : "on",
    };
    const server = startServer(settings, serverEnv(measured, settings, database), false);
    teardown.push(() => server.stop(new Promise(() => {})));
    await waitUntilServed(settings, server);
    if (hasWorker) teardown.push(startWorkerProcess(settings.port, dataDir));
    const { pid } = noteSchema.parse(JSON.parse(readFileSync(serverNote(dataDir), "utf8")));
    return {
      url: `http://127.0.0.1:${port}`,
      ownerUrl: database.ownerUrl,
      eventLoopDelay: () => readDelay(pid, delayFile),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs `npm run worker` beside the server; returns what stops it. */
function startWorkerProcess(port: number, dataDir: string): () => Promise<void> {
  const worker = spawn(nodeProgram(root), [path.join(root, "scripts", "worker.mjs")], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  return async () => {
    worker.kill("SIGTERM");
    await exited;
  };
}

async function readDelay(pid: number, file: string): Promise<EventLoopDelay> {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (;;) {
    await sleep(20);
    try {
      return delaySchema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
}
