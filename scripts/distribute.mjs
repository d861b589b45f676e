import { say } from "./console/progress.mjs";
import { runCommand } from "./console/run-command.mjs";
import { distributeDatabase } from "./database/distribute.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

await runCommand(async () => {
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  return await withDatabase(settings, async ({ ownerUrl }) => {
    const { isCluster, done } = await distributeDatabase(ownerUrl);
    for (const { table, kind, column } of done)
      say(`${table}: ${kind}${column ? ` by ${column}` : ""}`);
    if (!isCluster)
      say("This is plain PostgreSQL, without the extension citus: nothing to distribute.");
    else
      say(done.length > 0 ? "The cluster has all tables." : "The cluster had all tables already.");
    return 0;
  });
});
