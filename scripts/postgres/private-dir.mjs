import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";

const SYSTEM_DIR = "/var/lib/mercura";

/**
 * A folder that only root can write but everybody can enter, for what the account of PostgreSQL cannot reach in the checkout.
 * What lies there is executed, so nobody else may have been able to put it there: ownership is checked every time.
 *
 * @param {string} name below the folder of all of Mercura's copies
 * @returns {string} the path of the folder, made if need be
 */
export function privateDir(name) {
  let dir = SYSTEM_DIR;
  claim(dir);
  for (const part of name.split("/")) {
    dir = path.join(dir, part);
    claim(dir);
  }
  return dir;
}

/** @param {string} dir */
function claim(dir) {
  // The mode is set apart from making it: a strict umask would close the folder to the account that has to enter it.
  if (mkdirSync(dir, { recursive: true })) chmodSync(dir, 0o755);
  const found = lstatSync(dir);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new Refusal(
    `${dir} must be a folder that only root can write: correct its owner and mode.`,
  );
}
