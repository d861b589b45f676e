import { compare, hash } from "bcryptjs";

/**
 * One bcrypt operation, in a worker thread: on the main one it would hold up every other request for most of a second.
 *
 * @param {{ password: string, cost: number } | { password: string, hash: string }} task
 * @returns {Promise<string | boolean>}
 */
export default async function run(task) {
  return "hash" in task ? compare(task.password, task.hash) : hash(task.password, task.cost);
}
