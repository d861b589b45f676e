import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { packageCommand } from "../../../scripts/processes/package-command.mjs";
import { collectOutput } from "./collect-output";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const readyTimeoutMs = 60_000;

export interface AppOptions {
  readonly port?: number;
  /** Where server.js of a standalone build lies; the build of this checkout when left out. */
  readonly standalone?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Asks whether it serves; by default /readyz. */
  readonly ask?: (url: string) => Promise<boolean>;
}

export interface App {
  readonly child: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** Everything it has printed. */
  output(): string;
  /** Ends it the polite way. Returns its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/** A process of the built app. It waits for the database of its environment, at most a minute. */
export async function anApp({
  port: wanted,
  standalone,
  env,
  ask = isReady,
}: AppOptions = {}): Promise<App> {
  const port = wanted ?? (await freeLoopbackPort());
  const url = `http://127.0.0.1:${port}`;
  const command = standalone
    ? ["server.js"]
    : packageCommand(root, "next", "next", "start", "--hostname", "127.0.0.1", "--port", `${port}`);
  const child = spawn(process.execPath, command, {
    cwd: standalone ?? root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      APP_URL: `http://localhost:${port}`,
      PORT: `${port}`,
      HOSTNAME: "127.0.0.1",
      RATE_LIMIT_FACTOR: "1000",
      PASSWORD_HASH_COST: "12",
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collectOutput(child);
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  const app: App = {
    child,
    port,
    url,
    output,
    stop: () => end(child, "SIGTERM"),
    async kill() {
      await end(child, "SIGKILL");
    },
  };
  try {
    await untilReady(app, ask);
  } catch (error) {
    await app.kill();
    throw error;
  }
  return app;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
  return child.exitCode;
}

/** Waits until an app says that it can serve. */
async function untilReady(
  { child, url, output }: App,
  ask: (url: string) => Promise<boolean>,
): Promise<void> {
  const deadlineMs = Date.now() + readyTimeoutMs;
  while (!(await ask(url))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadlineMs)
      throw new Error(`The app is not ready; is it built?\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Whether a server says that it can serve. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
