import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** @typedef {import("@prisma/schema-engine-wasm").MigrationList} MigrationList */

/**
 * @param {string} root the checkout
 * @returns {Promise<import("@prisma/schema-engine-wasm").SchemaContainer[]>}
 */
export async function readSchema(root) {
  const dir = path.join(root, "prisma", "schema");
  const names = (await readdir(dir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name);
      return { path: file, content: await readFile(file, "utf8") };
    }),
  );
}

/**
 * @param {string} root the checkout
 * @returns {Promise<MigrationList>}
 */
export async function readMigrations(root) {
  const baseDir = migrationsDir(root);
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: await readOptional(path.join(baseDir, LOCK_FILE)) },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: await readMigration(path.join(baseDir, name, "migration.sql")),
        },
      })),
    ),
  };
}

/**
 * @param {string} root the checkout
 * @param {string} name such as "Quote approvals"
 * @param {string} script
 * @returns {Promise<string>} the name of its folder, such as 20261123120000_quote_approvals
 */
export async function writeMigration(root, name, script) {
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  const folder = `${time}_${words}`;
  const dir = path.join(migrationsDir(root), folder);
  await mkdir(dir);
  await writeFile(path.join(dir, "migration.sql"), `${script}\n`);
  return folder;
}

const LOCK_FILE = "migration_lock.toml";

/** @param {string} root */
function migrationsDir(root) {
  return path.join(root, "prisma", "migrations");
}

/**
 * @param {string} file
 * @returns {Promise<{ tag: "ok", value: string } | { tag: "error", value: string }>}
 */
async function readMigration(file) {
  try {
    return { tag: "ok", value: await readFile(file, "utf8") };
  } catch (error) {
    return { tag: "error", value: String(error) };
  }
}

/** @param {string} file */
async function readOptional(file) {
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}
