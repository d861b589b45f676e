import { existsSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { installPackages } from "./install.mjs";
import { projectRoot as root } from "./project-root.mjs";

/**
 * Runs jobs alone, beside servers that share its database and its files, until a signal ends it. It never migrates: jobs wait until
 * a server has. This file and what it imports need only Node's own modules; the rest is loaded once the packages are there.
 */
export async function workerCommand() {
  await runCommand(async () => {
    // An image, or a checkout that a server was started from, has them, and is left as it is.
    if (!existsSync(path.join(root, "node_modules"))) await installPackages(root);
    const { runWorkerProcess } = await import("./run-worker.mjs");
    await runWorkerProcess();
    return 0;
  });
}
