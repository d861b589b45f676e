import path from "node:path";
import { parseArgs } from "node:util";
import { writeBackup } from "./backup/write-backup";
import { say } from "./console/progress.mjs";
import { runCommand } from "./console/run-command.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  const { dataDir } = settings;
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const file = path.resolve(values.to ?? path.join(dataDir, "backups", `mercura-${time}.zip`));
  const isBucket = Boolean(process.env.S3_BUCKET);
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    const filesDir = isBucket ? null : path.join(dataDir, "files");
    const { tables, files } = await writeBackup({ ownerUrl, secretKey, filesDir }, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`${file}: ${rows} rows of ${tables.length} tables, ${files?.length ?? 0} files.`);
    if (isBucket) say("Files lie in S3_BUCKET, which this does not copy: keep its versions there.");
    say("Keep SECRET_KEY elsewhere: without it the backup can't be restored.");
    return 0;
  });
});
