import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { processIdentity } from "../processes/process-identity.mjs";
import { readHolder } from "../processes/process-lock.mjs";

/**
 * Notes that a web server runs from the packages and the build of this checkout, which must not change beneath it.
 *
 * @param {string} root the checkout
 * @param {number} pid
 * @returns {() => void} takes the note back
 */
export function noteServing(root, pid) {
  const dir = notesDir(root);
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${pid}.json`);
  writeFileSync(file, JSON.stringify({ pid, identity: processIdentity(pid) }));
  return () => rmSync(file, { force: true });
}

/**
 * @param {string} root the checkout
 * @param {string} because what would have to change
 */
export function refuseWhileServing(root, because) {
  const dir = notesDir(root);
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) {
    const file = path.join(dir, name);
    const server = readHolder(file);
    if (server) {
      throw new Refusal(
        `A server runs from this folder (process ${server.pid}), and ${because}: stop it first, or use a second checkout.`,
      );
    }
    rmSync(file, { force: true });
  }
}

/**
 * Next.js empties its build folder but for the cache.
 *
 * @param {string} root
 */
function notesDir(root) {
  return path.join(root, ".next", "cache", "servers");
}
