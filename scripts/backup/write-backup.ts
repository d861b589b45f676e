import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, opendir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { ZipWriter } from "@/lib/export/zip-writer";
import { withConnection } from "../database/connect.mjs";
import { catalogChecksum, copyOut, plainWords, readTables } from "./database-tables";
import {
  type BackedUpFile,
  type BackedUpTable,
  fileEntry,
  type Manifest,
  manifestEntry,
  sealManifest,
  tableEntry,
} from "./manifest";
import { measured } from "./measured";

export interface BackupSource {
  readonly ownerUrl: string;
  readonly secretKey: string;
  /** Where stored files lie; null where they are in a bucket. */
  readonly filesDir: string | null;
}

/**
 * Writes a backup: the rows of all tables as they were at one moment, while the servers go on, and the stored files. Its place is
 * taken once it is whole; what was there before is replaced then.
 */
export async function writeBackup(source: BackupSource, file: string): Promise<Manifest> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.draft`;
  const zip = new ZipWriter((pieces) =>
    pipeline(pieces, createWriteStream(draft, { mode: 0o600, flush: true })),
  );
  try {
    const manifest = await writeContents(source, zip);
    await zip.add(manifestEntry, whole(sealManifest(manifest, source.secretKey)));
    await zip.end();
    await rename(draft, file);
    return manifest;
  } catch (error) {
    await zip.abort(error instanceof Error ? error : new Error(String(error)));
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeContents({ ownerUrl, filesDir }: BackupSource, zip: ZipWriter) {
  const takenAt = new Date().toISOString();
  const database = await withConnection(ownerUrl, async (client) => {
    await client.query(plainWords);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables: BackedUpTable[] = [];
    for (const table of await readTables(client)) {
      const { pieces, measure } = measured(client.query(copyTo(copyOut(table))));
      await zip.add(tableEntry(table), pieces);
      const { schema, name, columns } = table;
      tables.push({ schema, name, columns, rows: measure.lines(), sha256: measure.sha256() });
    }
    const read = {
      tables,
      migrations: await readApplied(client),
      catalog: await catalogChecksum(client),
    };
    await client.query("COMMIT");
    return read;
  });
  // After the rows: a file that a row names was there before it.
  const files = filesDir === null ? null : await writeFiles(filesDir, zip);
  return { format: "mercura-backup", version: 1, takenAt, ...database, files } satisfies Manifest;
}

async function readApplied(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
  );
  return z
    .array(z.object({ migration_name: z.string() }))
    .parse(rows)
    .map(({ migration_name }) => migration_name);
}

async function writeFiles(filesDir: string, zip: ZipWriter): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for await (const key of keysBelow(filesDir)) {
    const { pieces, measure } = measured(createReadStream(path.join(filesDir, key)));
    await zip.add(fileEntry(key), pieces);
    files.push({ key, sha256: measure.sha256() });
  }
  return files;
}

async function* keysBelow(filesDir: string): AsyncGenerator<string> {
  const folder = await opendir(filesDir, { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  for await (const entry of folder) {
    // Uploads under way have an ending of their own.
    if (!entry.isFile() || entry.name.endsWith(".new")) continue;
    const place = path.join(entry.parentPath, entry.name);
    yield path.relative(filesDir, place).replaceAll(path.sep, "/");
  }
}

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
