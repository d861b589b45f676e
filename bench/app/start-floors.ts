import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freeLoopbackPort } from "../../scripts/processes/free-port.mjs";
import { nodeProgram } from "../../scripts/processes/node-program.mjs";
import { packageCommand } from "../../scripts/processes/package-command.mjs";
import { killGroup, runChild } from "../../scripts/processes/run-child.mjs";
import { projectRoot as root } from "../../scripts/steps/project-root.mjs";

const cwd = path.join(import.meta.dirname, "floors");

export interface Floors {
  readonly url: string;
  stop(): void;
}

/** Builds and serves the simplest Next.js app that reads the same rows, which Mercura's doors are compared with. */
export async function startFloors(databaseUrl: string, organizationId: string): Promise<Floors> {
  const next = (...args: string[]) => packageCommand(root, "next", "next", ...args);
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    FLOORS_DATABASE_URL: databaseUrl,
    FLOORS_ORGANIZATION_ID: organizationId,
  } as const;
  const { exitCode, output } = await runChild(nodeProgram(root), next("build"), { cwd, env });
  if (exitCode !== 0) throw new Error(`The floors could not be built:\n${output}`);
  const port = await freeLoopbackPort();
  const args = next("start", "--hostname", "127.0.0.1", "--port", String(port));
  const { pid } = spawn(nodeProgram(root), args, { cwd, env, stdio: "ignore", detached: true });
  if (!pid) throw new Error("The floors could not be started.");
  const stop = () => killGroup(pid, "SIGKILL");
  process.once("exit", stop);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/static`))) await sleep(100);
  return { url, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
