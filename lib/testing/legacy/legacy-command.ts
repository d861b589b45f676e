import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { closeConnections } from "@/lib/db/connections/connections";
import { receiptSchema } from "@/lib/legacy/receipt";
import { type GeneratedDatabase, generateLegacyDatabase } from "@/lib/testing/legacy/old-database";
import { testDatabase } from "../setup/worker-database";

/** LEGACY_ROWS=200000 runs it with that many. */
const rows = Number(process.env.LEGACY_ROWS ?? 4_000);

/** For whatever reads the old database, in milliseconds. */
export const timeout = 60_000 + rows * 10;

const command = ["--import", "tsx", "--conditions=react-server", "scripts/import-legacy.ts"];
const environment = (ownerUrl = testDatabase().ownerUrl) => ({
  ...process.env,
  DATABASE_URL: ownerUrl,
});
const failed = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

/** Runs the command as an operator would, on the database of this test worker. */
export function run(...options: string[]): Promise<{ code: number; said: string }> {
  return runOn(testDatabase().ownerUrl, ...options);
}

/** Runs it on another database. */
export async function runOn(ownerUrl: string, ...options: string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...command, ...options],
      { env: environment(ownerUrl) },
    );
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = failed.parse(error);
    return { code, said: stdout + stderr };
  }
}

const lineSchema = z.object({
  table: z.string(),
  id: z.coerce.number(),
  field: z.string(),
  fault: z.string(),
});

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** An old database for the tests of one file, made before the first of them, and the command that imports it. */
export function anOldDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), "import-legacy-"));
  let database: GeneratedDatabase;

  beforeAll(() => {
    database = generateLegacyDatabase(folder, { rows, seed: 7 });
  }, timeout);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await closeConnections();
  });

  /** Where an import by this name writes down what it did. */
  const outFolder = (name: string) => path.join(folder, name);
  const readOut = (name: string, file: string) =>
    readFileSync(path.join(outFolder(name), file), "utf8");
  const csvIn = (name: string, file: string) =>
    Papa.parse<Record<string, string>>(readOut(name, file).replace("\ufeff", ""), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const options = (name: string) => [
    ...["--from", database.file, "--files", database.filesFolder],
    ...["--out", outFolder(name)],
  ];
  const receiptIn = (name: string) =>
    receiptSchema.parse(JSON.parse(readOut(name, "receipt.json")));

  return {
    folder,
    get old() {
      return database;
    },
    outFolder,
    readOut,
    bringIn: (name: string) => run(...options(name)),

    /** Starts an import, and kills it once its output matches the pattern. */
    async breakOff(name: string, at: RegExp): Promise<void> {
      const killed = spawn(process.execPath, [...command, ...options(name)], {
        env: environment(),
        stdio: ["ignore", "ignore", "pipe"],
      });
      const ended = new Promise((resolve) => killed.once("exit", resolve));
      for await (const chunk of killed.stderr) if (at.test(String(chunk))) killed.kill("SIGKILL");
      await ended;
    },
    undo: (name: string) => run("--undo", path.join(outFolder(name), "receipt.json")),
    receiptIn,

    /** What a receipt says of what is there now. */
    contentIn: (name: string) =>
      receiptIn(name).organizations.map(({ slug, old_rows, tables }) => ({
        slug,
        old_rows,
        tables,
      })),
    idsIn: (name: string) => csvIn(name, "ids.csv"),
    reportIn: (name: string) => z.array(lineSchema).parse(csvIn(name, "report.csv")),

    /** Hashes that change when anything of the old database does. */
    sourceHashes: () => ["", "-wal"].map((suffix) => hashOf(`${database.file}${suffix}`)),
  };
}
