import path from "node:path";
import { parseArgs } from "node:util";
import { checkBackup } from "./backup/check-backup";
import { restoreFiles } from "./backup/restore-files";
import { makeRestoredDatabase } from "./backup/restored-database";
import { refuseWhileUsed, swapDatabase } from "./backup/swap-database";
import { say } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [named] = positionals;
  if (!named) throw new Refusal("Name the backup: npm run restore -- mercura-20261126T120000Z.zip");
  const file = path.resolve(named);
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  const { dataDir, servingUrls: givenUrls } = settings;
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    const manifest = await checkBackup(file, secretKey);
    await refuseWhileUsed(ownerUrl);
    const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
    const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const restored = `${name}_restored_${time}`;
    const kept = `${name}_before_${time}`;
    await makeRestoredDatabase({ root, ownerUrl, secretKey, givenUrls }, restored, file, manifest);
    const files = await restoreFiles(file, manifest, path.join(dataDir, "files"));
    await refuseWhileUsed(ownerUrl);
    await swapDatabase(ownerUrl, restored, kept);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Restored ${rows} rows as they were at ${manifest.takenAt}, and ${files} files.`);
    say(`What was there before is kept as the database ${kept}: drop it when it is not needed.`);
    return 0;
  });
});
