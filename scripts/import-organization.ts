import path from "node:path";
import { parseArgs } from "node:util";
import { closeConnections } from "@/lib/db/connections/connections";
import { importOrganization } from "@/lib/export/import-organization";
import { ZipTrouble } from "@/lib/export/zip-index";
import { emailAddress } from "@/lib/users/email";
import { say } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { servingUrls } from "./database/serving-roles.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { serverEnv } from "./steps/server-env.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

const usage =
  "npm run import:organization -- <export.zip> --owner <e-mail> [--name <name>] [--slug <address>]";

await runCommand(async () => {
  const wanted = readArguments();
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    const urls = settings.servingUrls ?? servingUrls(ownerUrl, secretKey);
    Object.assign(process.env, serverEnv(process.env, settings, { ...urls, secretKey }));
    try {
      const { name, slug, tables, files, placeholders } = await importOrganization(wanted);
      for (const { table, rows, sha256 } of tables) say(`${table}  ${rows} rows  ${sha256}`);
      say(`${files} files. All of it is as the manifest says.`);
      say(`${name} is at /o/${slug}, and belongs to ${wanted.ownerEmail} alone.`);
      if (placeholders > 0) say(`${placeholders} other people are names on what they made.`);
    } catch (error) {
      throw error instanceof ZipTrouble ? new Refusal(error.message) : error;
    } finally {
      await closeConnections();
    }
    return 0;
  });
});

function readArguments() {
  const { values, positionals } = parsed();
  const [file, ...others] = positionals;
  const owner = emailAddress.safeParse(values.owner);
  if (!file || others.length > 0 || !owner.success) throw new Refusal(usage);
  return {
    file: path.resolve(file),
    ownerEmail: owner.data,
    name: values.name ?? null,
    slug: values.slug ?? null,
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        owner: { type: "string" },
        name: { type: "string" },
        slug: { type: "string" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(`${error.message}\n${usage}`);
    throw error;
  }
}
