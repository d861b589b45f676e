import { readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

const lowestPriority = 19;

/**
 * Makes the calling thread, and no other of its process, wait behind whatever else wants the processor. That is Linux's doing:
 * setpriority(2) with PRIO_PROCESS acts on one thread there, and on the whole process elsewhere, where nothing happens here.
 *
 * @param {number} steps of niceness; 10 leave a tenth of a contended core
 */
export function lowerOwnPriority(steps) {
  if (process.platform !== "linux") return;
  try {
    const [pid, , thread] = readlinkSync("/proc/thread-self").split("/");
    // A /proc of another process namespace counts differently, and its number would be somebody else's.
    if (pid !== String(process.pid)) return;
    setPriority(Number(thread), Math.min(lowestPriority, getPriority(Number(thread)) + steps));
  } catch {
    // A courtesy that a sandbox may refuse; the work itself must not fail for it.
  }
}
