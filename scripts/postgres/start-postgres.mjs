import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { freeLoopbackPort } from "../processes/free-port.mjs";
import { postgresAccount } from "./account.mjs";
import { usableBinaries } from "./binaries.mjs";
import { prepareCluster, refuseOtherVersion } from "./cluster.mjs";
import { makeDataDir, rememberedPort, rememberPort } from "./data-dir.mjs";
import { locateCluster } from "./locate-cluster.mjs";
import {
  disarmStaleNote,
  readPostmasterFile,
  runningPostmaster,
  stopPostmaster,
} from "./postmaster.mjs";

const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 5;

/** @typedef {{ port: number, pid: number, exited: Promise<void>, stop: () => Promise<void> }} Postgres */

/**
 * Starts the PostgreSQL of a data folder, made if there is none, on a port of 127.0.0.1 that it keeps as long as it is free.
 * A server that a crashed start left behind is stopped first, so the caller must hold the lock of the data folder.
 *
 * @param {{ root: string, dataDir: string, superuserPassword: string, isDurable?: boolean, settings?: Record<string, string> }} options
 *   isDurable: false for databases of tests only, which may be lost when the power fails; settings: on top of ours, for tests
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({
  root,
  dataDir,
  superuserPassword,
  isDurable = true,
  settings = {},
}) {
  makeDataDir(dataDir);
  const account = postgresAccount(path.join(dataDir, "postgres"));
  const binaries = await usableBinaries(root, account);
  refuseOtherVersion(path.join(dataDir, "postgres"), binaries);
  const clusterDir = locateCluster(dataDir, account);
  await prepareCluster(clusterDir, binaries, account, superuserPassword);

  const orphan = runningPostmaster(clusterDir);
  if (orphan) await stopPostmaster(orphan.pid);

  for (let attempt = 1; ; attempt++) {
    disarmStaleNote(clusterDir);
    const port = await freeLoopbackPort(rememberedPort(dataDir));
    const started = await launch({
      binaries,
      account,
      clusterDir,
      dataDir,
      port,
      isDurable,
      settings,
    });
    if (typeof started !== "string") {
      rememberPort(dataDir, port);
      return started;
    }
    const isWorthRetrying = /Address already in use|shared memory block/.test(started);
    if (!isWorthRetrying || attempt === START_ATTEMPTS) throw startTrouble(started, clusterDir);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/**
 * @param {{ binaries: import("./binaries.mjs").Binaries, account: import("./account.mjs").Account | null, clusterDir: string,
 *   dataDir: string, port: number, isDurable: boolean, settings: Record<string, string> }} options
 * @returns {Promise<Postgres | string>} what the server said when it did not start
 */
async function launch({ binaries, account, clusterDir, dataDir, port, isDurable, settings }) {
  const logFile = path.join(dataDir, "postgres.log");
  // A file and not a pipe: the server has to survive us, and it must not fail because nobody reads what it says.
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(
    path.join(binaries.binDir, "postgres"),
    serverArgs(clusterDir, port, isDurable, settings),
    {
      ...(account ?? {}),
      cwd: "/",
      // A group of its own: Ctrl-C in a terminal must reach the web server first and PostgreSQL last.
      detached: true,
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  const { pid } = child;
  let hasExited = false;
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    const finish = () => {
      hasExited = true;
      resolve();
    };
    child.once("exit", finish);
    child.once("error", finish);
  });

  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (!hasExited && Date.now() < deadlineMs) {
    const noted = readPostmasterFile(clusterDir);
    if (pid && noted?.pid === pid && noted.isReady) {
      return { port, pid, exited, stop: () => stopPostmaster(pid) };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (pid && !hasExited) await stopPostmaster(pid);
  return readFileSync(logFile, "utf8");
}

/**
 * Statements are not logged, nor the values that an error quotes: both hold personal data.
 *
 * @param {string} clusterDir
 * @param {number} port
 * @param {boolean} isDurable
 * @param {Record<string, string>} extraSettings
 */
function serverArgs(clusterDir, port, isDurable, extraSettings) {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    password_encryption: "scram-sha-256",
    log_statement: "none",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    timezone: "UTC",
    fsync: isDurable ? "on" : "off",
    synchronous_commit: isDurable ? "on" : "off",
    full_page_writes: isDurable ? "on" : "off",
    ...extraSettings,
  };
  return [
    "-D",
    clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/**
 * @param {string} said
 * @param {string} clusterDir
 */
function startTrouble(said, clusterDir) {
  if (/no space left on device/i.test(said)) {
    return new Refusal(
      `The disk is full: free some space below ${clusterDir}, then run the same command again.`,
    );
  }
  const reason = /(?:FATAL|PANIC):\s*(.*)/.exec(said)?.[1] ?? "it said nothing";
  return new Refusal(`PostgreSQL did not start on ${clusterDir}: ${reason}.`);
}
