import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { collectOutput } from "./collect-output";

const readyTimeoutMs = 60_000;
const thisCheckout = fileURLToPath(new URL("../../../", import.meta.url));

export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Ends it the polite way. Returns its exit code. */
  stop(): Promise<number | null>;
}

/** "npm run worker" of a checkout (this one when left out) on the database of its environment, once it takes jobs. */
export async function aWorker(
  env: Readonly<Record<string, string>>,
  checkout = thisCheckout,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [path.join(checkout, "scripts", "worker.mjs")], {
    cwd: checkout,
    env: { ...process.env, PASSWORD_HASH_COST: "12", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collectOutput(child);
  process.once("exit", () => child.kill("SIGKILL"));
  try {
    await vi.waitFor(
      () => {
        if (child.exitCode !== null || !output().includes("The worker runs jobs."))
          throw new Error(`The worker did not start:\n${output()}`);
      },
      { timeout: readyTimeoutMs, interval: 50 },
    );
  } catch (error) {
    // Otherwise it starts late, and does the jobs of the tests that come next.
    child.kill("SIGKILL");
    throw error;
  }
  return {
    child,
    output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
      return child.exitCode;
    },
  };
}
