import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../console/refusal.mjs";
import { prepareEmbeddedDatabase } from "../database/embedded-database.mjs";
import { makeDataDir } from "../postgres/data-dir.mjs";
import { readPostmasterFile } from "../postgres/postmaster.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { takeLock } from "../processes/process-lock.mjs";
import { readOrCreateSecrets } from "./secrets.mjs";

const READY_TIMEOUT_MS = 15_000;
const POLL_MS = 100;

/**
 * Runs work on the database of these settings as its owner. The embedded PostgreSQL is used where it runs, else started for the
 * work.
 *
 * @template T
 * @param {import("./settings.mjs").Settings} settings
 * @param {(database: { ownerUrl: string, secretKey: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(settings, work) {
  const { root, dataDir, databaseUrl } = settings;
  makeDataDir(dataDir);
  if (databaseUrl) {
    const secretKey = settings.secretKey ?? readOrCreateSecrets(dataDir).secretKey;
    return await work({ ownerUrl: databaseUrl, secretKey });
  }
  const lock = await takeLock(path.join(dataDir, "start.lock"));
  if ("holder" in lock) return await runOnEmbedded(settings, await runningPort(dataDir), work);
  try {
    const { superuserPassword } = readOrCreateSecrets(dataDir);
    const postgres = await startPostgres({ root, dataDir, superuserPassword });
    try {
      return await runOnEmbedded(settings, postgres.port, work);
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

/**
 * @template T
 * @param {import("./settings.mjs").Settings} settings
 * @param {number} port
 * @param {(database: { ownerUrl: string, secretKey: string }) => Promise<T>} work
 */
async function runOnEmbedded({ dataDir, secretKey }, port, work) {
  const secrets = readOrCreateSecrets(dataDir);
  const { superuserPassword, ownerPassword } = secrets;
  const ownerUrl = await prepareEmbeddedDatabase({ port, superuserPassword, ownerPassword });
  return await work({ ownerUrl, secretKey: secretKey ?? secrets.secretKey });
}

/**
 * The port of the server that another command has started, or is just starting.
 *
 * @param {string} dataDir
 */
async function runningPort(dataDir) {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    const noted = readPostmasterFile(path.join(dataDir, "postgres"));
    if (noted?.isReady) return noted.port;
    await wait(POLL_MS);
  }
  throw new Refusal(
    `Another command holds ${dataDir}, but its PostgreSQL does not answer: try again.`,
  );
}
