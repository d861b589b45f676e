import { lowerOwnPriority } from "../../threads/lower-own-priority.mjs";

/**
 * A worker thread for tests: it dies on "crash", never ends on "endless", lowers its priority on a number, and echoes the rest.
 *
 * @param {unknown} task
 */
export default async function run(task) {
  if (task === "crash") {
    // Outside of the task's promise, so that it takes the whole thread down.
    setImmediate(() => {
      throw new Error("The thread has crashed.");
    });
    return new Promise(() => {});
  }
  if (task === "endless") for (;;);
  if (typeof task === "number") lowerOwnPriority(task);
  return task;
}
