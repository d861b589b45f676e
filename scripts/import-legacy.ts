import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { closeConnections } from "@/lib/db/connections/connections";
import { ImportTrouble } from "@/lib/legacy/import-trouble";
import { mappingSchema } from "@/lib/legacy/mapping";
import { receiptSchema } from "@/lib/legacy/receipt";
import { runImport } from "@/lib/legacy/run-import";
import { undoImport } from "@/lib/legacy/undo-import";
import { emailAddress } from "@/lib/users/email";
import { say } from "./console/progress.mjs";
import { progressBar } from "./console/progress-bar.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { migrationStatus } from "./database/migrations.mjs";
import { servingUrls } from "./database/serving-roles.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { serverEnv } from "./steps/server-env.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

const usage = `npm run import:legacy -- --from <mercura.db | postgres url> [--map mapping.json] [--files <folder>]
    [--owner <e-mail>] [--out <folder>] [--dry-run]
npm run import:legacy -- --undo <receipt.json> [--force]`;

await runCommand(async () => {
  const { values } = readArguments();
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    await refuseOldDatabase(ownerUrl);
    const urls = settings.servingUrls ?? servingUrls(ownerUrl, secretKey);
    Object.assign(process.env, serverEnv(process.env, settings, { ...urls, secretKey }));
    try {
      if (values.undo !== undefined) await undo(values.undo, ownerUrl, values.force === true);
      else await bringIn(values);
    } catch (error) {
      throw error instanceof ImportTrouble ? new Refusal(error.message) : error;
    } finally {
      await closeConnections();
    }
    return 0;
  });
});

async function refuseOldDatabase(ownerUrl: string): Promise<void> {
  const { history } = await migrationStatus(root, ownerUrl);
  if (history)
    throw new Refusal(
      "The tables are not those of this version: start the server once, or run npm run db:migrate -- deploy.",
    );
}

type Values = ReturnType<typeof readArguments>["values"];

function readArguments() {
  try {
    return checked(
      parseArgs({
        options: {
          from: { type: "string" },
          map: { type: "string" },
          files: { type: "string" },
          owner: { type: "string" },
          out: { type: "string" },
          "dry-run": { type: "boolean" },
          undo: { type: "string" },
          force: { type: "boolean" },
        },
      }),
    );
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(`${error.message}\n${usage}`);
    throw error;
  }
}

function checked<T extends { values: { from?: string; undo?: string } }>(parsed: T): T {
  const { from, undo: receipt } = parsed.values;
  if ((from === undefined) === (receipt === undefined)) throw new Refusal(usage);
  return parsed;
}

async function bringIn(values: Values): Promise<void> {
  const bar = progressBar("Importing");
  const isDry = values["dry-run"] === true;
  const outFolder = path.resolve(values.out ?? "legacy-import");
  const lines = await runImport({
    from: values.from ?? "",
    mapping: readMapping(values.map),
    isDry,
    outFolder,
    filesFolder: values.files === undefined ? null : readFolder(values.files),
    ownerEmail: values.owner === undefined ? null : readOwner(values.owner),
    progress: bar.show,
  });
  bar.end();
  for (const line of lines) say(line);
  if (isDry) return say("\nThis is the plan. Nothing was written.");
  say(`\nThe receipt is ${path.join(outFolder, "receipt.json")}: keep it to undo the import.`);
}

async function undo(file: string, ownerUrl: string, isForced: boolean): Promise<void> {
  const receipt = readJson(file, receiptSchema);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  try {
    const undone = await undoImport(pool, receipt, { isForced });
    for (const { slug, removed, audit } of undone) {
      const rows = Object.entries(removed).map(([table, count]) => `${count} ${table}`);
      say(
        `${slug}: removed ${rows.join(", ")}. Its audit log ended at event ${audit.sequence}, ${audit.hash}.`,
      );
    }
    if (undone.length === 0) say("Nothing is left of this import.");
  } finally {
    await pool.end();
  }
}

function readMapping(file: string | undefined) {
  return file === undefined ? mappingSchema.parse({}) : readJson(file, mappingSchema);
}

function readFolder(given: string): string {
  const folder = path.resolve(given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Refusal(`--files is "${given}": there is no such folder.`);
}

function readOwner(text: string): string {
  const parsed = emailAddress.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Refusal(`--owner is "${text}": give the e-mail address of a person.`);
}

function readJson<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof z.ZodError) throw new Refusal(`${file}: ${z.prettifyError(error)}`);
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error))
      throw new Refusal(`${file} can't be read: ${error.message}`);
    throw error;
  }
}
