import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeTestDataDir } from "@/lib/testing/setup/test-data-dir";
import { readPostmasterFile } from "../../scripts/postgres/postmaster.mjs";
import { freeLoopbackPort } from "../../scripts/processes/free-port.mjs";
import { readHolder } from "../../scripts/processes/process-lock.mjs";
import { serverNote } from "../../scripts/steps/orphan-server.mjs";
import { signInProviderSettings } from "../../scripts/steps/sign-in-settings.mjs";
import { stripeSettings } from "../../scripts/steps/stripe-settings.mjs";

const READY_TIMEOUT_MS = 180_000;
const thisCheckout = fileURLToPath(new URL("../../", import.meta.url));

export interface ServerOptions {
  /** The checkout to start; this one when left out. */
  root?: string;
  /** A free one when left out. */
  port?: number;
  /** A new, empty one when left out; give that of a stopped server to start it again. */
  dataDir?: string;
  env?: Record<string, string>;
}

export interface Server {
  url: string;
  port: number;
  dataDir: string;
  /** Everything it has printed. */
  output: () => string;
  /** Stops it the polite way, with its database. Returns its exit code. */
  stop: () => Promise<number | null>;
  /** Stops it as a power cut would: every process at once. */
  kill: () => Promise<void>;
  /** Deletes its data, after it has ended. */
  removeData: () => void;
}

/** Starts a production server with "npm start"'s own script, and waits until it serves. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const root = options.root ?? thisCheckout;
  const port = options.port ?? (await freeLoopbackPort());
  const dataDir = options.dataDir ?? makeTestDataDir();
  const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      ...UNSET_SETTINGS,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = collectOutput(child);
  await waitUntilReady(child, output);
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    output,
    stop: () => stop(child),
    kill: () => kill(child, dataDir),
    removeData: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

// Settings of the developer's shell or .env must not reach a server under test. Empty counts as not set.
export const UNSET_SETTINGS = {
  APP_URL: "",
  DATABASE_URL: "",
  DATABASE_APP_URL: "",
  DATABASE_WORKER_URL: "",
  SECRET_KEY: "",
  SMTP_URL: "",
  RESEND_API_KEY: "",
  MAIL_FROM: "",
  HOST: "",
  ...Object.fromEntries(
    [...signInProviderSettings.flat(), ...stripeSettings, "STRIPE_API_URL"].map((name) => [
      name,
      "",
    ]),
  ),
  // All specs come from one address.
  RATE_LIMIT_FACTOR: "1000",
};

function collectOutput(child: ChildProcess): () => string {
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => output;
}

async function waitUntilReady(child: ChildProcess, output: () => string): Promise<void> {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  while (!/^Ready in /m.test(output())) {
    if (child.exitCode !== null || Date.now() > deadlineMs) {
      child.kill("SIGTERM");
      throw new Error(`The server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
  return child.exitCode;
}

async function kill(child: ChildProcess, dataDir: string): Promise<void> {
  const server = readHolder(serverNote(dataDir));
  const postmaster = readPostmasterFile(path.join(dataDir, "postgres"));
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  for (const pid of [server?.pid, postmaster?.pid]) {
    if (pid) process.kill(pid, "SIGKILL");
  }
  await exited;
}
