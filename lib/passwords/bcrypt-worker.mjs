import { compareSync, hashSync } from "bcryptjs";
import { lowerOwnPriority } from "../threads/lower-own-priority.mjs";

// A log-in may take a little longer; everybody else's requests may not.
lowerOwnPriority(10);

/**
 * One bcrypt operation, in a worker thread: on the main one it would hold up every other request for most of a second.
 *
 * @param {{ password: string, cost: number } | { password: string, hash: string }} task
 * @returns {string | boolean}
 */
export default function run(task) {
  return "hash" in task
    ? compareSync(task.password, task.hash)
    : hashSync(task.password, task.cost);
}
