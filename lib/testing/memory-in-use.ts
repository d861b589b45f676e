import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Node has no collector to call unless it is started with this flag, or told so now.
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/**
 * Bytes of the heap, and of buffers outside of it, that are still referred to: what a collection would free is freed first. For a
 * test file with a process of its own.
 */
export function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
