import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { commandLine, processIdentity, waitForExit } from "../processes/process-identity.mjs";

const FAST_SHUTDOWN_TIMEOUT_MS = 30_000;
const IMMEDIATE_SHUTDOWN_TIMEOUT_MS = 5_000;

/**
 * What the running server wrote about itself.
 *
 * @param {string} clusterDir
 * @returns {{ pid: number, port: number, isReady: boolean } | null}
 * @see https://www.postgresql.org/docs/18/storage-file-layout.html postmaster.pid
 */
export function readPostmasterFile(clusterDir) {
  const file = path.join(clusterDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const isReady = lines[7]?.trim() === "ready";
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady };
}

/**
 * The server that runs on this cluster now, whoever started it.
 *
 * @param {string} clusterDir without symbolic links
 */
export function runningPostmaster(clusterDir) {
  const noted = readPostmasterFile(clusterDir);
  if (!noted || processIdentity(noted.pid) === null) return null;
  const command = commandLine(noted.pid);
  return command.includes("postgres") && command.includes(clusterDir) ? noted : null;
}

/**
 * Stops a server in PostgreSQL's "fast" way: open transactions roll back, everything committed is written, the shutdown is clean.
 *
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  signal(pid, "SIGINT");
  if (await waitForExit(pid, FAST_SHUTDOWN_TIMEOUT_MS)) return;
  // "Immediate" skips the last checkpoint; the next start replays the log. SIGKILL would leave its shared memory behind.
  signal(pid, "SIGQUIT");
  if (await waitForExit(pid, IMMEDIATE_SHUTDOWN_TIMEOUT_MS)) return;
  signal(pid, "SIGKILL");
  await waitForExit(pid, IMMEDIATE_SHUTDOWN_TIMEOUT_MS);
}

/**
 * After a crash the noted number may belong to another program, which PostgreSQL would take for a running server.
 * It never takes its own parent for one. So the note is changed to name us, rather than deleted: then PostgreSQL still looks for
 * survivors of the crashed server in shared memory, whose key stands in the same file.
 *
 * @param {string} clusterDir
 */
export function disarmStaleNote(clusterDir) {
  const file = path.join(clusterDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [String(process.pid), ...rest].join("\n"));
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "EPERM") {
      throw new Refusal(
        `PostgreSQL (process ${pid}) belongs to another user: stop it as that user, then run the same command again.`,
      );
    }
    if (error.code !== "ESRCH") throw error;
  }
}
