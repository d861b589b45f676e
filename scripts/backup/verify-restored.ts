import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { readChain } from "@/lib/audit/read-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { withConnection } from "../database/connect.mjs";
import { copyOut, plainWords, readTables } from "./database-tables";
import type { Manifest } from "./manifest";
import { measured } from "./measured";

/**
 * What of a restored database is not as the backup says: rows, their checksums, the chains of the audit logs, and files that rows
 * name and the backup has not; a sentence each, none when all is well.
 */
export async function restoredFaults(url: string, manifest: Manifest): Promise<readonly string[]> {
  const faults = await withConnection(url, async (client) => [
    ...(await rowFaults(client, manifest)),
    ...(await fileFaults(client, manifest)),
  ]);
  return [...faults, ...(await chainFaults(url))];
}

async function rowFaults(client: pg.Client, { tables }: Manifest): Promise<string[]> {
  await client.query(plainWords);
  const faults: string[] = [];
  const restored = new Map(
    (await readTables(client)).map((table) => [`${table.schema}.${table.name}`, table]),
  );
  for (const { schema, name, columns, rows, sha256 } of tables) {
    const table = restored.get(`${schema}.${name}`);
    if (!table) continue;
    const { pieces, measure } = measured(client.query(copyTo(copyOut({ ...table, columns }))));
    for await (const _ of pieces);
    if (measure.lines() !== rows)
      faults.push(`${name} has ${measure.lines()} rows instead of ${rows}.`);
    else if (measure.sha256() !== sha256)
      faults.push(`${name} has other values than were backed up.`);
  }
  return faults;
}

/** Columns that name a stored file hold keys, which begin with the organization's id. */
async function fileFaults(client: pg.Client, { files }: Manifest): Promise<string[]> {
  if (files === null) return [];
  const kept = new Set(files.map(({ key }) => key));
  const { rows } = await client.query(`
    SELECT quote_ident(c.table_name) AS table, quote_ident(c.column_name) AS column
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name LIKE '%\\_key' AND c.data_type = 'text'`);
  const columns = z.array(z.object({ table: z.string(), column: z.string() })).parse(rows);
  const faults: string[] = [];
  for (const { table, column } of columns) {
    const { rows: found } = await client.query(
      `SELECT DISTINCT ${column} AS key FROM ${table} WHERE ${column} ~ '^[0-9a-f-]{36}/'`,
    );
    for (const { key } of z.array(z.object({ key: z.string() })).parse(found))
      if (!kept.has(key))
        faults.push(`${table} names the file ${key}, which is not in the backup.`);
  }
  return faults;
}

async function chainFaults(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query(
      "SELECT organization_id, slug FROM organization_directory ORDER BY slug",
    );
    const organizations = z
      .array(z.object({ organization_id: z.uuid(), slug: z.string() }))
      .parse(rows);
    const faults: string[] = [];
    for (const { organization_id: id, slug } of organizations) {
      const verdict = await verifyChain(await readChain(pool, id));
      if (!verdict.isWhole) faults.push(`The audit log of ${slug}: ${verdict.fault}.`);
    }
    return faults;
  } finally {
    await pool.end();
  }
}
