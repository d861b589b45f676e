import { randomBytes } from "node:crypto";
import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { say } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { hasAccess } from "./account.mjs";
import { privateDir } from "./private-dir.mjs";

/**
 * The folder of the database files, which may not exist yet.
 * A data folder that the account cannot enter (a checkout below a home closed to others) gets a link to a folder that it can.
 *
 * @param {string} dataDir
 * @param {import("./account.mjs").Account | null} account
 * @returns {string} without symbolic links
 */
export function locateCluster(dataDir, account) {
  const place = path.join(dataDir, "postgres");
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && !existsSync(place)) return unfinishedCluster(place);
  if (found?.isSymbolicLink()) refuseOthersCluster(place);
  if (found) return openCluster(realpathSync(place), account);
  if (hasAccess("-x", dataDir, account)) return path.join(realpathSync(dataDir), "postgres");
  return placeElsewhere(place);
}

/**
 * @param {string} clusterDir
 * @param {import("./account.mjs").Account | null} account
 */
function openCluster(clusterDir, account) {
  if (hasAccess("-w", clusterDir, account)) return clusterDir;
  throw new Refusal(
    `No permission to use the database files in ${clusterDir}: start as the user who owns them, open the folders above to that user, or choose another folder with DATA_DIR.`,
  );
}

/**
 * The place is named at random and only the link knows it: whoever deletes the data folder begins anew, and loses nothing by
 * mistake.
 *
 * @param {string} place
 */
function placeElsewhere(place) {
  const home = privateDir(`data/${randomBytes(6).toString("hex")}`);
  const clusterDir = path.join(home, "postgres");
  writeFileSync(path.join(home, OWNER_FILE), realpathSync(path.dirname(place)));
  symlinkSync(clusterDir, place);
  say(
    `  Database: the user of PostgreSQL cannot enter ${path.dirname(place)}, so the files lie in ${home}.`,
  );
  return clusterDir;
}

const OWNER_FILE = "data-folder";

/**
 * A copied checkout brings the link along, and two servers must never open the same files. A moved one takes its files over.
 *
 * @param {string} place
 */
function refuseOthersCluster(place) {
  const cluster = realpathSync(place);
  const ownerFile = path.join(path.dirname(cluster), OWNER_FILE);
  if (!existsSync(ownerFile)) return;
  const dataDir = realpathSync(path.dirname(place));
  const owner = readFileSync(ownerFile, "utf8");
  if (owner === dataDir) return;
  const othersPlace = path.join(owner, "postgres");
  if (existsSync(othersPlace) && realpathSync(othersPlace) === cluster) {
    throw new Refusal(
      `The database files in ${cluster} belong to ${owner}, of which ${dataDir} is a copy: delete ${dataDir} to begin anew there.`,
    );
  }
  writeFileSync(ownerFile, dataDir);
}

/**
 * The link of a first start that was cut short, or one whose files are gone.
 *
 * @param {string} place
 */
function unfinishedCluster(place) {
  const clusterDir = readlinkSync(place);
  if (existsSync(path.dirname(clusterDir))) return clusterDir;
  throw new Refusal(
    `The database files in ${clusterDir} are gone: bring them back, or delete ${path.dirname(place)} to begin anew.`,
  );
}
