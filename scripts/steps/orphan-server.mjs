import path from "node:path";
import { waitForExit } from "../processes/process-identity.mjs";
import { readHolder } from "../processes/process-lock.mjs";
import { killGroup } from "../processes/run-child.mjs";

const STOP_TIMEOUT_MS = 10_000;
const KILL_TIMEOUT_MS = 2_000;

/**
 * The note about the web server of a data folder, by which the next start finds it when its own start was killed.
 *
 * @param {string} dataDir
 */
export function serverNote(dataDir) {
  return path.join(dataDir, "server.json");
}

/**
 * Stops a web server whose start was killed. Call it with the lock of the data folder held.
 *
 * @param {string} dataDir
 * @param {(line: string) => void} say
 */
export async function stopOrphanServer(dataDir, say) {
  const orphan = readHolder(serverNote(dataDir));
  if (!orphan) return;
  say(`  Server: stopping one that an earlier start left behind (process ${orphan.pid}) ...`);
  killGroup(orphan.pid, "SIGTERM");
  if (await waitForExit(orphan.pid, STOP_TIMEOUT_MS)) return;
  killGroup(orphan.pid, "SIGKILL");
  await waitForExit(orphan.pid, KILL_TIMEOUT_MS);
}
