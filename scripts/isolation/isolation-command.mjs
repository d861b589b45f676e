import { buildApp } from "../steps/build.mjs";
import { generateClient } from "../steps/generate.mjs";
import { installPackages } from "../steps/install.mjs";
import { projectRoot as root } from "../steps/project-root.mjs";
import { createStages } from "../test/stages.mjs";

/**
 * Proves, from a bare checkout, that no company reaches another's rows: prints a table and writes isolation-report.json and
 * isolation-report.html. The exit code is 1 on any finding. The time it tells is that of the proof, without what a first run
 * installs and builds. This file and what it imports need only Node's own modules.
 */
export async function isolationCommand() {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  const stages = createStages();
  const isReady =
    (await stages.run("Packages", () => installPackages(root))) &&
    (await stages.run("Database client", () => generateClient(root))) &&
    (await stages.run("Build", () => buildApp(root)));
  if (isReady) {
    const { prove } = await import("./prove.mjs");
    process.exitCode = (await prove(root)) ? 0 : 1;
  } else process.exitCode = 1;
}
