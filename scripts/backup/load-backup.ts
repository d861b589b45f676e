import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { openZip } from "@/lib/export/read-zip";
import { withConnection } from "../database/connect.mjs";
import { plainWords, quoted } from "./database-tables";
import { type BackedUpTable, type Manifest, tableEntry } from "./manifest";

const keysSchema = z.array(
  z.object({ table: z.string(), name: z.string(), definition: z.string() }),
);

/**
 * Fills the tables of a database that the backup's migrations have made, all or none. The keys between tables are taken off for the
 * time and put back at the end, which checks each row against them.
 */
export async function loadBackup(
  ownerUrl: string,
  file: string,
  manifest: Manifest,
): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tableEntry(table), table]));
  await withConnection(ownerUrl, async (client) => {
    await client.query(plainWords);
    await client.query("BEGIN");
    const keys = await takeKeysOff(client);
    for (const table of tables.values()) await client.query(`DELETE FROM ${quoted(table)}`);
    for await (const entry of openZip(file)) {
      const table = tables.get(entry.path);
      if (table) await fill(client, table, entry.pieces);
    }
    for (const { table, name, definition } of keys)
      await client.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`,
      );
    for (const table of tables.values()) await continueNumbers(client, table);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  });
}

async function takeKeysOff(client: pg.Client) {
  const { rows } = await client.query(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'f' AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`);
  const keys = keysSchema.parse(rows);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  return keys;
}

async function fill(
  client: pg.Client,
  table: BackedUpTable,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const columns = table.columns.map((name) => pg.escapeIdentifier(name)).join(", ");
  const into = client.query(copyFrom(`COPY ${quoted(table)} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(pieces, { objectMode: false }), into);
}

/** Numbers that PostgreSQL gives go on after the highest that was given. */
async function continueNumbers(client: pg.Client, table: BackedUpTable): Promise<void> {
  for (const column of table.columns) {
    const { rows } = await client.query("SELECT pg_get_serial_sequence($1, $2) AS sequence", [
      quoted(table),
      column,
    ]);
    const { sequence } = z.object({ sequence: z.string().nullable() }).parse(rows[0]);
    if (sequence === null) continue;
    const name = pg.escapeIdentifier(column);
    await client.query(
      `SELECT setval($1, greatest((SELECT max(${name}) FROM ${quoted(table)}), 1))`,
      [sequence],
    );
  }
}
