import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the names and contents of files, to tell whether anything changed since a stamp was written.
 *
 * @param {string} root
 * @param {readonly string[]} names files and folders below the root; what does not exist counts as absent
 * @param {(file: string) => boolean} [isCounted]
 */
export function hashSources(root, names, isCounted = () => true) {
  const hash = createHash("sha256");
  for (const file of names
    .flatMap((name) => listFiles(root, name))
    .filter(isCounted)
    .sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]} relative to the root, with forward slashes
 */
function listFiles(root, name) {
  const absolute = path.join(root, name);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [name];
  return readdirSync(absolute).flatMap((entry) => listFiles(root, `${name}/${entry}`));
}
