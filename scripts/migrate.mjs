import { say } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import {
  developMigration,
  diffAgainstMigrations,
  migrationStatus,
  resetDatabase,
} from "./database/migrations.mjs";
import { prepareDatabase } from "./database/prepare-database.mjs";
import { generateClient } from "./steps/generate.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

const USAGE = `npm run db:migrate -- <what>
  deploy      apply the migrations that the database has not seen
  dev <name>  write a migration for what changed in prisma/schema, and apply it
  status      say which migrations are missing, changed or failed
  diff        print the SQL from the migrations to prisma/schema; exit code 2 when there is any
  reset       empty the database and apply all migrations`;

const EXIT_CODE_DRIFT = 2;

/**
 * @typedef {{ ownerUrl: string, secretKey: string, givenUrls?: import("./database/serving-roles.mjs").ServingUrls }} Database
 */

/** @param {Database} database */
async function deploy(database) {
  const { applied } = await prepareDatabase({ root, ...database });
  say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
  return 0;
}

/**
 * @param {Database} database
 * @param {string} [name]
 */
async function dev(database, name) {
  if (!name) throw new Refusal("Name the migration: npm run db:migrate -- dev quote-approvals");
  await prepareDatabase({ root, ...database });
  const change = await developMigration(root, database.ownerUrl, name);
  for (const loss of change?.losses ?? []) say(`! This deletes data: ${loss}`);
  say(
    change
      ? `Wrote and applied prisma/migrations/${change.created}.`
      : "The schema has not changed.",
  );
  await generateClient(root);
  return 0;
}

/** @param {Database} database */
async function status({ ownerUrl }) {
  const { history, editedMigrationNames, failedMigrationNames } = await migrationStatus(
    root,
    ownerUrl,
  );
  for (const name of failedMigrationNames) say(`failed: ${name}`);
  for (const name of editedMigrationNames) say(`changed after it was applied: ${name}`);
  if (history?.diagnostic !== "migrationsDirectoryIsBehind") {
    for (const name of history?.unappliedMigrationNames ?? []) say(`not applied: ${name}`);
  }
  if (history && history.diagnostic !== "databaseIsBehind") {
    for (const name of history.unpersistedMigrationNames)
      say(`applied, but not in this checkout: ${name}`);
  }
  const isClean = !history && editedMigrationNames.length + failedMigrationNames.length === 0;
  if (isClean) say("The database is up to date.");
  return isClean ? 0 : EXIT_CODE_DRIFT;
}

/** @param {Database} database */
async function diff({ ownerUrl }) {
  const script = await diffAgainstMigrations(root, ownerUrl);
  say(script === "" ? "The migrations lead exactly to the schema." : script);
  return script === "" ? 0 : EXIT_CODE_DRIFT;
}

/** @param {Database} database */
async function reset(database) {
  await resetDatabase(root, database.ownerUrl);
  return await deploy(database);
}

/** @type {Map<string, (database: Database, name?: string) => Promise<number>>} */
const COMMANDS = new Map([
  ["deploy", deploy],
  ["dev", dev],
  ["status", status],
  ["diff", diff],
  ["reset", reset],
]);

await runCommand(async () => {
  loadEnvFile(root);
  const [what = "", name] = process.argv.slice(2);
  const command = COMMANDS.get(what);
  if (!command) throw new Refusal(USAGE);
  const settings = readSettings(root, process.env);
  return await withDatabase(settings, (database) =>
    command({ ...database, givenUrls: settings.servingUrls }, name),
  );
});
