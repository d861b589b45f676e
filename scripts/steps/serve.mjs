import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { Refusal } from "../console/refusal.mjs";
import { nodeProgram } from "../processes/node-program.mjs";
import { packageCommand } from "../processes/package-command.mjs";
import { processIdentity } from "../processes/process-identity.mjs";
import { killGroup } from "../processes/run-child.mjs";
import { noteServing } from "./build-users.mjs";
import { serverNote } from "./orphan-server.mjs";

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 100;
const DRAIN_TIMEOUT_MS = 10_000;
/**
 * In megabytes, as in the Dockerfile. A page is made of so many short-lived objects that those of a few at once fill V8's usual
 * 16, are copied about, and count as old ones soon: with 64 collecting them takes two thirds of the time.
 *
 * @see https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib
 */
const YOUNG_HALF_MB = 64;

/** @typedef {{ exited: Promise<string>, stop: (hurried: Promise<void>) => Promise<void> }} Server */

/**
 * Starts the web server. The caller waits until it answers.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isDevelopment
 * @returns {Server} exited: settles with how it ended; stop: lets requests end first, up to ten seconds beyond
 *   SHUTDOWN_DELAY_SECONDS or until hurried
 */
export function startServer(settings, env, isDevelopment) {
  const { root, dataDir, host, port } = settings;
  const mode = isDevelopment ? "dev" : "start";
  const child = spawn(
    nodeProgram(root),
    [
      `--max-semi-space-size=${YOUNG_HALF_MB}`,
      ...packageCommand(root, "next", "next", mode, "--hostname", host, "--port", String(port)),
    ],
    {
      cwd: root,
      env: { ...env, NODE_ENV: isDevelopment ? "development" : "production" },
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own: Ctrl-C must not cut requests short before we let them end.
      detached: process.platform !== "win32",
    },
  );
  const { pid } = child;
  if (!pid) throw new Error("The web server could not be started.");
  writeFileSync(serverNote(dataDir), JSON.stringify({ pid, identity: processIdentity(pid) }));
  const takeNoteBack = isDevelopment ? () => {} : noteServing(root, pid);
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      rmSync(serverNote(dataDir), { force: true });
      takeNoteBack();
      resolve(signal ? `signal ${signal}` : `exit code ${code}`);
    });
  });
  const drainMs = DRAIN_TIMEOUT_MS + Number(env.SHUTDOWN_DELAY_SECONDS ?? 0) * 1000;
  return { exited, stop: (hurried) => stopServer(pid, exited, hurried, drainMs) };
}

/**
 * Waits until the server answers.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {Server} server
 */
export async function waitUntilServed({ host, port }, server) {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const url = `http://${address.includes(":") ? `[${address}]` : address}:${port}/healthz`;
  let ended = "";
  server.exited.then((how) => {
    ended = how;
  });
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    if (ended)
      throw new Refusal(`The web server ended while it started (${ended}): see its message above.`);
    if (await isHealthy(url)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Refusal(`The web server does not answer at ${url}: see its messages above.`);
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @param {Promise<string>} exited
 * @param {Promise<void>} hurried
 * @param {number} drainMs
 */
async function stopServer(pid, exited, hurried, drainMs) {
  killGroup(pid, "SIGTERM");
  /** @type {Promise<void>} */
  const timeout = new Promise((resolve) => setTimeout(resolve, drainMs).unref());
  await Promise.race([exited, hurried, timeout]);
  killGroup(pid, "SIGKILL");
  await exited;
}
