import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/**
 * Makes the calling thread, and no other of its process, wait behind whatever else wants the processor. That is Linux's doing:
 * setpriority(2) with PRIO_PROCESS acts on one thread there, and on the whole process elsewhere, where nothing happens here.
 *
 * @param {number} niceness 0 to 19; the higher, the later its turn
 */
export function lowerOwnPriority(niceness) {
  if (process.platform !== "linux") return;
  const [pid, , threadId] = readThreadSelf()?.split("/") ?? [];
  // A /proc of another process namespace counts differently, and its number would be somebody else's.
  if (pid !== String(process.pid)) return;
  setPriority(Number(threadId), niceness);
}

/** "<process>/task/<thread>", where there is a /proc. */
function readThreadSelf() {
  try {
    return readlinkSync("/proc/thread-self");
  } catch {
    return undefined;
  }
}
