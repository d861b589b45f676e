import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { runChild } from "../processes/run-child.mjs";

/** @typedef {import("./account.mjs").Account} Account */

const DRAFT_PREFIX = ".postgres-draft-";

/**
 * Makes the cluster when there is none, and refuses one that these programs cannot open.
 *
 * @param {string} clusterDir
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {Account | null} account
 * @param {string} superuserPassword
 */
export async function prepareCluster(clusterDir, binaries, account, superuserPassword) {
  if (!existsSync(clusterDir)) await initialize(clusterDir, binaries, account, superuserPassword);
  if (readVersion(clusterDir) !== null) return refuseOtherVersion(clusterDir, binaries);
  throw new Refusal(
    `${clusterDir} holds no PostgreSQL data: move it away, or choose another folder with DATA_DIR.`,
  );
}

/**
 * A cluster opens only with the major version that made it.
 *
 * @param {string} clusterDir may not exist yet
 * @param {import("./binaries.mjs").Binaries} binaries
 */
export function refuseOtherVersion(clusterDir, binaries) {
  const version = readVersion(clusterDir);
  if (version === null || version === binaries.majorVersion) return;
  throw new Refusal(
    `${clusterDir} belongs to PostgreSQL ${version}, and this release brings PostgreSQL ${binaries.majorVersion}: go back to the release that made it, or choose another folder with DATA_DIR.`,
  );
}

/**
 * Makes it aside and renames it, so that a start that was cut short never leaves half a cluster.
 *
 * @param {string} clusterDir
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {Account | null} account
 * @param {string} superuserPassword
 */
async function initialize(clusterDir, binaries, account, superuserPassword) {
  const parent = path.dirname(clusterDir);
  removeDrafts(parent);
  const draft = mkdtempSync(path.join(parent, DRAFT_PREFIX));
  const draftCluster = path.join(draft, "postgres");
  const passwordFile = path.join(draft, "password");
  mkdirSync(draftCluster, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  for (const made of [draft, draftCluster, passwordFile]) {
    if (account) chownSync(made, account.uid, account.gid);
  }
  try {
    await runInitdb(draftCluster, passwordFile, binaries, account);
    renameSync(draftCluster, clusterDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The builtin C.UTF-8 locale compares alike on every machine and folds the case of all letters; the C locale folds only ASCII.
 *
 * @param {string} clusterDir
 * @param {string} passwordFile
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {Account | null} account
 */
async function runInitdb(clusterDir, passwordFile, binaries, account) {
  const { exitCode, output } = await runChild(
    path.join(binaries.binDir, "initdb"),
    [
      `--pgdata=${clusterDir}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    { ...account, cwd: "/", env: { ...process.env, LC_ALL: "C" } },
  );
  if (exitCode === 0) return;
  if (/no space left/i.test(output)) {
    throw new Refusal(
      `The disk is full: free some space for ${path.dirname(path.dirname(clusterDir))}, then run the same command again.`,
    );
  }
  throw new Error(`initdb failed with exit code ${exitCode}:\n${output}`);
}

/** @param {string} parent */
function removeDrafts(parent) {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(DRAFT_PREFIX)) rmSync(path.join(parent, name), { recursive: true });
  }
}

/** @param {string} clusterDir */
function readVersion(clusterDir) {
  const file = path.join(clusterDir, "PG_VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
