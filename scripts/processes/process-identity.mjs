import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a process from a later one with the same number: its start time.
 * A number alone is not enough, because after a crash it may belong to somebody else; in a container it usually does.
 *
 * @param {number} pid
 * @returns {string | null} null when no such process runs; a zombie does not run
 */
export function processIdentity(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return linuxStartTime(pid);
  if (process.platform === "win32") return "running";
  const state = listProcess(pid, "stat");
  return state && !state.startsWith("Z") ? listProcess(pid, "lstart") : null;
}

/**
 * The command line of a running process, arguments parted by spaces; empty when it cannot be read.
 *
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform !== "linux") return listProcess(pid, "command") ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/**
 * Waits until a process is gone.
 *
 * @param {number} pid
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when it still runs after the time
 */
export async function waitForExit(pid, timeoutMs) {
  const identity = processIdentity(pid);
  const deadlineMs = Date.now() + timeoutMs;
  while (identity !== null && processIdentity(pid) === identity) {
    if (Date.now() > deadlineMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM says that the process is there but belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {number} pid */
function linuxStartTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program name in parentheses and may hold spaces: count from its end. See proc_pid_stat(5).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, startTime] = [fields[0], fields[19]];
    return state === "Z" || state === "X" ? null : (startTime ?? null);
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {"stat" | "lstart" | "command"} column
 */
function listProcess(pid, column) {
  const answer = spawnSync("ps", ["-ww", "-o", `${column}=`, "-p", String(pid)], {
    encoding: "utf8",
  });
  return answer.status === 0 ? answer.stdout.trim() : null;
}
