import { readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

const lowestPriority = 19;

/**
 * Makes the calling thread, and no other of its process, give way to everything else that wants the processor. On Linux
 * setpriority(2) with PRIO_PROCESS acts on one thread; elsewhere it acts on the whole process, so nothing is done there.
 *
 * @param {number} steps of niceness; 10 leave a tenth of a contended core
 */
export function lowerOwnPriority(steps) {
  if (process.platform !== "linux") return;
  try {
    const [pid, , thread] = readlinkSync("/proc/thread-self").split("/");
    // A /proc of another process namespace numbers threads differently, and the number could be somebody else's.
    if (pid !== String(process.pid)) return;
    setPriority(Number(thread), Math.min(lowestPriority, getPriority(Number(thread)) + steps));
  } catch {
    // A courtesy that a sandbox may refuse; the work must not fail because of it.
  }
}
