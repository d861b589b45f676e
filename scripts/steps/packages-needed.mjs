import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The folders of some packages and of all that they need, from the project's root.
 *
 * @param {string} root the checkout
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function packagesNeeded(root, names) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {(name: string, dependent: string) => void} */
  const visit = (name, dependent) => {
    const folder = folderOf(root, name, dependent);
    if (folder === undefined || found.has(folder)) return;
    found.add(folder);
    const text = readFileSync(path.join(root, folder, "package.json"), "utf8");
    /** @type {{ dependencies?: Record<string, string> }} */
    const { dependencies = {} } = JSON.parse(text);
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder);
  };
  for (const name of names) visit(name, "");
  return [...found].sort();
}

/**
 * Where Node finds a package for one that depends on it: in its own node_modules, or in those around it.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} dependent
 * @returns {string | undefined}
 */
function folderOf(root, name, dependent) {
  const folder = path.posix.join(dependent, "node_modules", name);
  if (existsSync(path.join(root, folder, "package.json"))) return folder;
  return dependent === ""
    ? undefined
    : folderOf(root, name, path.posix.dirname(dependent).replace(/^\.$/, ""));
}
