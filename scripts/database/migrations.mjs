import { Refusal } from "../console/refusal.mjs";
import { withConnection } from "./connect.mjs";
import { keepHandWrittenKeys } from "./hand-written-keys.mjs";
import { readMigrations, readSchema, writeMigration } from "./migration-files.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Any number that nothing else locks in this database. Servers that start together deploy one after the other.
 */
const DEPLOY_LOCK_KEY = 77_215_301;

/**
 * Runs the work while no other server deploys to the same database.
 *
 * @template T
 * @param {string} ownerUrl
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function whileNobodyElseDeploys(ownerUrl, work) {
  return withConnection(ownerUrl, async (client) => {
    // Ends with the connection, so a deploy that is killed never leaves it behind.
    await client.query("SELECT pg_advisory_lock($1)", [DEPLOY_LOCK_KEY]);
    return await work();
  });
}

/**
 * Applies the migrations that the database has not seen, each in a transaction of its own.
 * One that failed or was cut short before left nothing behind, so it is tried again. Call it while nobody else deploys.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl
 * @param {ReadonlySet<string>} [only] the names of those that may be applied; all of the checkout when left out
 * @returns {Promise<string[]>} their names
 */
export async function deployMigrations(root, ownerUrl, only) {
  const all = await readMigrations(root);
  const migrationsList = {
    ...all,
    migrationDirectories: all.migrationDirectories.filter(({ path }) => only?.has(path) ?? true),
  };
  return await withEngine(root, ownerUrl, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    });
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  });
}

/**
 * Writes a migration for what changed in the schema, and applies it.
 * The script is the one of diffAgainstMigrations: the engine's own createMigration misses partial indexes and makes them again.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl
 * @param {string} name such as "quotes"
 * @returns {Promise<{ created: string, losses: string[] } | null>} losses: statements that delete data; null: nothing changed
 */
export async function developMigration(root, ownerUrl, name) {
  const migrationsList = await readMigrations(root);
  const { action } = await withEngine(root, ownerUrl, (engine) =>
    engine.devDiagnostic({ migrationsList, filters: NO_FILTERS }),
  );
  if (action.tag === "reset") {
    throw new Refusal(
      `${action.reason}\nTo begin with an empty database: npm run db:migrate -- reset`,
    );
  }
  const script = await diffAgainstMigrations(root, ownerUrl);
  if (script === "") return null;
  const created = await writeMigration(root, name, script);
  await deployMigrations(root, ownerUrl);
  return {
    created,
    losses: script.split("\n").filter((line) => /\bDROP (TABLE|COLUMN)\b/.test(line)),
  };
}

/**
 * How the database stands to the migrations of the checkout.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl
 * @returns {Promise<import("@prisma/schema-engine-wasm").DiagnoseMigrationHistoryOutput>}
 */
export async function migrationStatus(root, ownerUrl) {
  const migrationsList = await readMigrations(root);
  return await withEngine(root, ownerUrl, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    }),
  );
}

/**
 * The SQL that would lead from the committed migrations to the Prisma schema; empty when they agree.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl a role that may create databases: the migrations run in a throwaway one
 * @returns {Promise<string>}
 */
export async function diffAgainstMigrations(root, ownerUrl) {
  const migrations = await readMigrations(root);
  const { stdout } = await withEngine(root, ownerUrl, (engine, schema) =>
    engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: false,
      filters: NO_FILTERS,
    }),
  );
  return keepHandWrittenKeys(stdout ?? "");
}

/**
 * Empties the database: all its tables and rows.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl
 */
export async function resetDatabase(root, ownerUrl) {
  await withEngine(root, ownerUrl, (engine) => engine.reset({ filter: NO_FILTERS }));
}

/**
 * @template T
 * @param {string} root
 * @param {string} ownerUrl
 * @param {(engine: import("./schema-engine.mjs").SchemaEngine, schema: import("@prisma/schema-engine-wasm").SchemasContainer) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEngine(root, ownerUrl, work) {
  const files = await readSchema(root);
  try {
    return await withSchemaEngine(ownerUrl, files, (engine) => work(engine, { files }));
  } catch (error) {
    throw describeEngineTrouble(error);
  }
}

/**
 * What the engine says to its user comes with a P code, or as a report whose first lines say what the database refused.
 *
 * @param {unknown} error
 */
function describeEngineTrouble(error) {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const code = "code" in error ? String(error.code) : "";
  const isFromEngine = /^P\d{4}$/.test(code) || error.name === "SchemaConnectorError";
  if (!isFromEngine) return error;
  const [report = ""] = error.message.replace("external connector error\n", "").split(/\n\s*0: /);
  return new Refusal(`The database could not be migrated: ${report.trim()}`, { cause: error });
}
