import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { runChild } from "../processes/run-child.mjs";
import { hasAccess } from "./account.mjs";
import { findPostgresPackage } from "./platform-package.mjs";
import { privateDir } from "./private-dir.mjs";

/** @typedef {{ binDir: string, majorVersion: string }} Binaries */

/**
 * PostgreSQL programs that the account can run: those of npm, or a copy in a private folder when the checkout is closed to it.
 *
 * @param {string} root the checkout
 * @param {import("./account.mjs").Account | null} account
 * @returns {Promise<Binaries>}
 */
export async function usableBinaries(root, account) {
  const { version, nativeDir } = findPostgresPackage(root);
  const isReachable = hasAccess("-x", path.join(nativeDir, "bin", "postgres"), account);
  const usableDir = isReachable ? nativeDir : copyOnce(nativeDir, version);
  const binDir = path.join(usableDir, "bin");
  return { binDir, majorVersion: await readMajorVersion(binDir, account) };
}

/**
 * @param {string} nativeDir
 * @param {string} version
 */
function copyOnce(nativeDir, version) {
  const parent = privateDir("postgresql");
  const copy = path.join(parent, version);
  if (existsSync(copy)) return privateDir(path.join("postgresql", version));
  // Copied aside and renamed, so that a copy that was cut short is never taken for a whole one.
  const draft = mkdtempSync(path.join(parent, "draft-"));
  cpSync(nativeDir, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(path.join(draft, "native"), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return privateDir(path.join("postgresql", version));
}

/**
 * @param {string} binDir
 * @param {import("./account.mjs").Account | null} account
 */
async function readMajorVersion(binDir, account) {
  const { exitCode, output } = await runChild(path.join(binDir, "postgres"), ["--version"], {
    ...account,
    cwd: "/",
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (exitCode === 0 && major) return major;
  throw new Refusal(
    `The embedded PostgreSQL does not run on this machine (${lastLine(output)}): set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split("\n").at(-1) ?? "";
}
