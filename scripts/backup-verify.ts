import path from "node:path";
import { parseArgs } from "node:util";
import { checkBackup } from "./backup/check-backup";
import { dropDatabase, makeRestoredDatabase } from "./backup/restored-database";
import { restoredFaults } from "./backup/verify-restored";
import { say } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file)
    throw new Refusal("Name the backup: npm run backup:verify -- mercura-20261126T120000Z.zip");
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  const { servingUrls: givenUrls } = settings;
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    const manifest = await checkBackup(path.resolve(file), secretKey);
    const scratch = `mercura_verify_${process.pid}_${Date.now()}`;
    const target = { root, ownerUrl, secretKey, givenUrls };
    const url = await makeRestoredDatabase(target, scratch, file, manifest);
    try {
      const faults = await restoredFaults(url, manifest);
      for (const fault of faults) say(fault);
      if (faults.length > 0) return 1;
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const files = manifest.files ? `${manifest.files.length} files, ` : "";
      say(
        `Whole: ${rows} rows of ${manifest.tables.length} tables, ${files}keys and policies, and every audit log.`,
      );
      if (!manifest.files)
        say("Its files lie in S3_BUCKET: they are not in it, and were not looked at.");
      return 0;
    } finally {
      await dropDatabase(ownerUrl, scratch);
    }
  });
});
