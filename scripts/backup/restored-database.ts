import pg from "pg";
import { Refusal } from "../console/refusal.mjs";
import { withConnection } from "../database/connect.mjs";
import { readMigrations } from "../database/migration-files.mjs";
import { prepareDatabase } from "../database/prepare-database.mjs";
import type { ServingUrls } from "../database/serving-roles.mjs";
import { catalogChecksum } from "./database-tables";
import { loadBackup } from "./load-backup";
import type { Manifest } from "./manifest";

export interface RestoreTarget {
  readonly root: string;
  readonly ownerUrl: string;
  readonly secretKey: string;
  readonly givenUrls?: ServingUrls;
}

/**
 * Makes a database beside the one that the owner's address names and fills it from a backup: the backup's migrations first, so that
 * tables, policies and grants are those that the rows had, then the rows, then the migrations that came since.
 * Where something fails, nothing of it stays.
 */
export async function makeRestoredDatabase(
  target: RestoreTarget,
  name: string,
  file: string,
  manifest: Manifest,
): Promise<string> {
  await refuseUnknownMigrations(target.root, manifest);
  await createDatabase(target.ownerUrl, name);
  const url = urlOf(target.ownerUrl, name);
  try {
    await openToRoles(url, name);
    const { givenUrls } = target;
    const prepared = {
      ...target,
      ownerUrl: url,
      ...(givenUrls
        ? {
            givenUrls: {
              appUrl: urlOf(givenUrls.appUrl, name),
              workerUrl: urlOf(givenUrls.workerUrl, name),
            },
          }
        : {}),
    };
    await prepareDatabase({ ...prepared, only: new Set(manifest.migrations) });
    await refuseOtherCatalog(url, manifest);
    await loadBackup(url, file, manifest);
    await refuseOtherCatalog(url, manifest);
    await prepareDatabase(prepared);
    return url;
  } catch (error) {
    await dropDatabase(target.ownerUrl, name);
    throw error;
  }
}

/** The same server's other database. */
export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await withConnection(ownerUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function refuseUnknownMigrations(root: string, { migrations }: Manifest): Promise<void> {
  const known = await readMigrations(root);
  const names = new Set(known.migrationDirectories.map(({ path }) => path));
  const unknown = migrations.filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Refusal(
      `The backup is of a newer release, with the migration ${unknown[0]}: restore it with that release.`,
    );
}

async function createDatabase(ownerUrl: string, name: string): Promise<void> {
  try {
    await withConnection(ownerUrl, (client) =>
      client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
    );
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "42501")
      throw new Refusal(
        "The owner of the database may make no other: run ALTER ROLE … CREATEDB for it as a superuser.",
      );
    throw error;
  }
}

/** What whoever made the first database did by hand. */
async function openToRoles(url: string, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await withConnection(url, async (client) => {
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO app_user, app_worker`);
    await client.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    await client.query("CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION app_worker");
  });
}

async function refuseOtherCatalog(url: string, { catalog }: Manifest): Promise<void> {
  const found = await withConnection(url, (client) => catalogChecksum(client));
  if (found !== catalog)
    throw new Refusal(
      "The backup's migrations do not lead to the tables that it was taken from: its keys, policies, indexes or grants were changed by hand. Restore it with the release it came from, or with pg_restore from PostgreSQL's own backup.",
    );
}
