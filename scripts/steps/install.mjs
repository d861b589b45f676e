import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { step } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { runChild } from "../processes/run-child.mjs";
import { refuseWhileServing } from "./build-users.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockedPackages */

/**
 * Installs exactly what package-lock.json says, unless that is what lies there.
 *
 * @param {string} root the checkout
 */
export async function installPackages(root) {
  const lockFile = path.join(root, "package-lock.json");
  const stamp = path.join(root, "node_modules", ".mercura-stamp");
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isStamped(stamp, hash)) return;
  if (!isInstalled(root, lockFile)) {
    refuseWhileServing(root, "the packages have to be installed anew");
    await step(
      "Packages",
      "installing with npm ci",
      () => runNpmCi(root),
      () => "installed",
    );
  }
  writeStamp(stamp, hash);
}

/**
 * Compares with npm's own record of what it installed, so that nobody waits again who ran "npm ci" or "npm install" by hand.
 *
 * @param {string} root
 * @param {string} lockFile
 */
function isInstalled(root, lockFile) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(lockFile)).every(([name, wanted]) => {
    const found = installed[name];
    if (name === "" || (wanted.optional && !found)) return true;
    return found?.version === wanted.version && found?.integrity === wanted.integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function readPackages(file) {
  /** @type {{ packages: LockedPackages }} */
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return packages;
}

/** @param {string} root */
async function runNpmCi(root) {
  const first = await runNpm(root, ["ci"]);
  if (first.exitCode === 0) return;
  const last = lacksOptionalPackages(first.output)
    ? await runNpm(root, ["install", "--no-save"])
    : first;
  if (last.exitCode === 0) return;
  if (/ENOSPC/.test(last.output)) {
    throw new Refusal("The disk is full: free some space, then run the same command again.");
  }
  throw new Refusal(
    `${last.output.trim()}\nnpm could not install the packages: see its message above, check the network and the npm registry, then run the same command again.`,
  );
}

/**
 * "npm ci" gives up when a mirror lacks programs for other systems that the lock file does not name, though it would never install
 * them. "npm install" passes over them, and still takes every version that the lock file has.
 *
 * @param {string} output
 */
function lacksOptionalPackages(output) {
  return /Missing: \S+@ from lock file/.test(output) && !/Invalid: lock file/.test(output);
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, args) {
  const { command, firstArgs, shell } = findNpm();
  const options = ["--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  return runChild(command, [...firstArgs, ...args, ...options], {
    cwd: root,
    env: withoutCallersNpm(process.env),
    shell,
  });
}

/** The npm that called us, else the one on the path. */
function findNpm() {
  const caller = process.env.npm_execpath;
  return caller?.endsWith("npm-cli.js")
    ? { command: process.execPath, firstArgs: [caller], shell: false }
    : { command: "npm", firstArgs: [], shell: process.platform === "win32" };
}

/**
 * A calling npm hands its own options down, such as a prefix or an omit, which are not meant for this installation.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withoutCallersNpm(env) {
  const kept = { ...env };
  for (const name of Object.keys(kept)) {
    if (CALLERS_OPTIONS.test(name)) delete kept[name];
  }
  return kept;
}

const CALLERS_OPTIONS =
  /^(npm_config_(local_)?prefix|npm_config_(omit|global|workspace)|npm_(lifecycle|package)_.*|NODE_ENV)$/;
