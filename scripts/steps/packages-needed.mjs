import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The packages that a folder's modules import, and all that those need, by their folders from the project's root.
 *
 * @param {string} root the checkout
 * @param {string} folder
 * @returns {string[]}
 */
export function packagesNeeded(root, folder) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {(name: string, dependent: string) => void} */
  const visit = (name, dependent) => {
    const place = placeOf(root, name, dependent);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    const text = readFileSync(path.join(root, place, "package.json"), "utf8");
    /** @type {{ dependencies?: Record<string, string> }} */
    const { dependencies = {} } = JSON.parse(text);
    for (const dependency of Object.keys(dependencies)) visit(dependency, place);
  };
  for (const name of packagesImported(path.join(root, folder))) visit(name, "");
  return [...found].sort();
}

/** @param {string} folder */
function packagesImported(folder) {
  const modules = readdirSync(folder).filter((file) => file.endsWith(".mjs"));
  return modules.flatMap((file) =>
    [
      ...readFileSync(path.join(folder, file), "utf8").matchAll(
        /^import .* from "(?!node:)((?:@[^"/]+\/)?[^".@/]+)/gm,
      ),
    ].map(([, name = ""]) => name),
  );
}

/**
 * Where Node finds a package for one that depends on it: in its own node_modules, or in those around it.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} dependent
 * @returns {string | undefined}
 */
function placeOf(root, name, dependent) {
  const place = path.posix.join(dependent, "node_modules", name);
  if (existsSync(path.join(root, place, "package.json"))) return place;
  const around = path.posix.dirname(dependent);
  return dependent === "" ? undefined : placeOf(root, name, around === "." ? "" : around);
}
