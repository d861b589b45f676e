import "server-only";
import { constants } from "node:fs";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { z } from "zod";
import { ImportTrouble } from "../import-trouble";
import type { Mapping } from "../mapping";
import { type LegacySource, type SourceColumns, shapesOf, toLegacyRow } from "./legacy-source";
import type { LegacyRow, LegacyTable } from "./tables";

const cell = z.union([z.string(), z.number(), z.bigint(), z.instanceof(Uint8Array), z.null()]);
const rowSchema = z.record(z.string(), cell);
const idSchema = z.coerce.number().int();
const columnsSchema = z.array(z.object({ table: z.string(), column: z.string() }));

/**
 * A SQLite file, read from a copy of it and of its write-ahead log. The file itself is only opened for reading, and never by
 * SQLite, which would write beside it.
 *
 * SQLite comes as WebAssembly with access to files: node:sqlite is missing in Node 20, better-sqlite3 fetches a binary for each
 * platform from elsewhere, and sql.js holds the whole database in memory.
 */
export async function openSqlite(file: string, mapping: Mapping): Promise<LegacySource> {
  const folder = await mkdtemp(path.join(tmpdir(), "mercura-legacy-"));
  let database: sqlite.Database | undefined;
  const close = async () => {
    database?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    database = openCopy(await copyDatabase(file, folder));
    const opened = database;
    const { shapes, lacking } = shapesOf(columnsOf(opened), mapping);
    const name = mapping.source ?? path.basename(file);
    return { name, lacking, ...readsOf(opened, shapes), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function readsOf(database: sqlite.Database, shapes: ReturnType<typeof shapesOf>["shapes"]) {
  function read(table: LegacyTable, condition: string, values: sqlite.JSValue[]): LegacyRow[] {
    const shape = shapes.get(table);
    if (!shape) return [];
    // Bytes, so that text in another encoding can be told from UTF-8 and is not lost in reading.
    const columns = shape.columns.map(
      ([name, there]) =>
        `CASE typeof(${there}) WHEN 'text' THEN CAST(${there} AS BLOB) ELSE ${there} END AS "${name}"`,
    );
    const rows = database.all(
      `SELECT ${[`${shape.id} AS "#id"`, ...columns].join(", ")} FROM ${shape.from} WHERE ${condition.replaceAll("#id", shape.id)}`,
      values,
    );
    return rows.map((row) => {
      const { "#id": id, ...cells } = rowSchema.parse(row);
      return toLegacyRow(shape, checkedId(table, id), Object.values(cells));
    });
  }
  return {
    async count(table: LegacyTable) {
      const shape = shapes.get(table);
      const found = shape ? database.get(`SELECT count(*) AS n FROM ${shape.from}`) : { n: 0 };
      return z.object({ n: z.coerce.number() }).parse(found).n;
    },
    page: async (table: LegacyTable, afterId: number, size: number) =>
      read(table, "#id > ? ORDER BY #id LIMIT ?", [afterId, size]),
    byIds: async (table: LegacyTable, ids: readonly number[]) =>
      read(table, "#id IN (SELECT value FROM json_each(?))", [JSON.stringify(ids)]),
  };
}

async function copyDatabase(file: string, folder: string): Promise<string> {
  const copy = path.join(folder, "copy.db");
  const before = await stateOf(file);
  if (before[0] === null) throw new ImportTrouble(`There is no file ${file}.`);
  for (const suffix of ["", "-wal", "-journal"])
    if (await sizeAndTime(`${file}${suffix}`))
      await copyFile(`${file}${suffix}`, `${copy}${suffix}`, constants.COPYFILE_FICLONE);
  if (String(await stateOf(file)) !== String(before))
    throw new ImportTrouble(
      `${file} was written while it was copied: stop the old system, then run the command again.`,
    );
  return copy;
}

function stateOf(file: string) {
  return Promise.all(["", "-wal", "-journal"].map((suffix) => sizeAndTime(`${file}${suffix}`)));
}

async function sizeAndTime(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found && `${found.size} ${found.mtimeMs}`;
}

function openCopy(copy: string): sqlite.Database {
  const database = new sqlite.Database(copy, { fileMustExist: true });
  try {
    // Without it a write-ahead log needs memory that processes share, which WebAssembly does not have.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.all("PRAGMA wal_checkpoint(TRUNCATE)");
    const [verdict] = database.all("PRAGMA quick_check(1)");
    if (Object.values(verdict ?? {})[0] !== "ok")
      throw new ImportTrouble(
        "The SQLite file is damaged: restore it from a backup, then try again.",
      );
    return database;
  } catch (error) {
    database.close();
    if (error instanceof ImportTrouble) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new ImportTrouble(`This is no SQLite database that can be read in UTF-8: ${cause}.`);
  }
}

function columnsOf(database: sqlite.Database): SourceColumns {
  const rows = database.all(
    `SELECT m.name AS "table", p.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) p
     WHERE m.type IN ('table', 'view')`,
  );
  const found = new Map<string, Set<string>>();
  for (const { table, column } of columnsSchema.parse(rows))
    found.set(table, (found.get(table) ?? new Set()).add(column));
  return found;
}

/** An id, which has to be a whole number: rows are read in its order. */
export function checkedId(table: LegacyTable, id: unknown): number {
  const parsed = idSchema.safeParse(id);
  if (id !== null && parsed.success && Number.isSafeInteger(parsed.data)) return parsed.data;
  throw new ImportTrouble(
    `A row of ${table} has the id ${String(id)}: ids have to be whole numbers.`,
  );
}
