import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Refusal } from "../console/refusal.mjs";

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The user PostgreSQL runs as. It refuses root, so root hands it to whoever owns the cluster already, else to "postgres", else to
 * "nobody"; no user is ever created.
 *
 * @param {string} clusterDir may not exist yet
 * @returns {Account | null} null: run as the user who started us
 */
export function postgresAccount(clusterDir) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp("postgres") ?? lookUp("nobody");
  if (account) return account;
  throw new Refusal(
    "PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody: run this as a normal user, or set DATABASE_URL.",
  );
}

/**
 * Asks the system, not the permission bits: folders above, access lists and mount options count as well.
 *
 * @param {"-x" | "-r" | "-w"} access see test(1)
 * @param {string} file
 * @param {Account | null} account
 */
export function hasAccess(access, file, account) {
  if (process.platform === "win32") return true;
  const options = account ? { ...account, cwd: "/" } : { cwd: "/" };
  return spawnSync("/bin/sh", ["-c", `test ${access} "$1"`, "sh", file], options).status === 0;
}

/** @param {string} user */
function lookUp(user) {
  const uid = spawnSync("id", ["-u", user], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", user], { encoding: "utf8" });
  return uid.status === 0 && gid.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : null;
}
