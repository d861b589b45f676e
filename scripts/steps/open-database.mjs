import path from "node:path";
import { say, step } from "../console/progress.mjs";
import { prepareEmbeddedDatabase } from "../database/embedded-database.mjs";
import { prepareDatabase } from "../database/prepare-database.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { readOrCreateSecrets } from "./secrets.mjs";

const MOST_NAMED = 5;

/**
 * @typedef {import("../database/serving-roles.mjs").ServingUrls} ServingUrls
 * @typedef {ServingUrls & { ownerUrl: string, secretKey: string, died: Promise<string> }} OpenDatabase
 */

/**
 * The database of these settings, with the roles and tables of this release: the embedded PostgreSQL, or the operator's server.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {(() => Promise<void>)[]} teardown filled with what stops it again, before it is up
 * @returns {Promise<OpenDatabase>} died: settles, with a sentence, when the embedded PostgreSQL ends by itself
 */
export async function openDatabase(settings, teardown) {
  const { root, databaseUrl, servingUrls: givenUrls } = settings;
  const { ownerUrl, secretKey, died } = databaseUrl
    ? connectTo(databaseUrl, settings)
    : await startEmbedded(settings, teardown);
  const { applied, ...urls } = await step(
    "Database",
    databaseUrl ? "connecting and migrating" : "migrating",
    () => prepareDatabase({ root, ownerUrl, secretKey, givenUrls }),
    (done) => nameApplied(done.applied),
  );
  return { ...urls, ownerUrl, secretKey, died };
}

/**
 * Whoever upgrades reads which they are. A first start applies all there are, and their names are a wall of words.
 *
 * @param {readonly string[]} migrations
 */
function nameApplied(migrations) {
  if (migrations.length === 0) return "up to date";
  return `applied ${migrations.length > MOST_NAMED ? `${migrations.length} migrations` : migrations.join(", ")}`;
}

/**
 * @param {string} ownerUrl
 * @param {import("./settings.mjs").Settings} settings
 */
function connectTo(ownerUrl, { dataDir, secretKey }) {
  /** @type {Promise<string>} */
  const died = new Promise(() => {});
  return { ownerUrl, secretKey: secretKey ?? readOrCreateSecrets(dataDir).secretKey, died };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {(() => Promise<void>)[]} teardown
 */
async function startEmbedded({ root, dataDir, secretKey }, teardown) {
  const secrets = readOrCreateSecrets(dataDir);
  const { superuserPassword, ownerPassword } = secrets;
  const starting = startPostgres({ root, dataDir, superuserPassword });
  teardown.push(async () => {
    const postgres = await starting.catch(() => null);
    if (!postgres) return;
    await postgres.stop();
    say("  PostgreSQL has stopped.");
  });
  const { port, exited } = await step(
    "PostgreSQL",
    "starting",
    () => starting,
    (postgres) => `listens on 127.0.0.1:${postgres.port}`,
  );
  const ownerUrl = await prepareEmbeddedDatabase({ port, superuserPassword, ownerPassword });
  const log = path.join(dataDir, "postgres.log");
  return {
    ownerUrl,
    secretKey: secretKey ?? secrets.secretKey,
    died: exited.then(() => `PostgreSQL has ended by itself: ${log} says why.`),
  };
}
