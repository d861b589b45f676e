import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Node exposes its collector only with this flag, which can also be set now.
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/**
 * The bytes of the heap, and of buffers outside of it, that are still in use: garbage is collected first. For a test file with a
 * process of its own.
 */
export function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
