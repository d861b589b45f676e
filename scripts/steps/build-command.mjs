import { runCommand } from "../console/run-command.mjs";
import { buildApp } from "./build.mjs";
import { generateClient } from "./generate.mjs";
import { installPackages } from "./install.mjs";
import { projectRoot as root } from "./project-root.mjs";

/** Builds the app for production, as "npm start" does when its sources changed: for images, and before a server is started. */
export async function buildCommand() {
  await runCommand(async () => {
    await installPackages(root);
    await generateClient(root);
    await buildApp(root);
    return 0;
  });
}
