import { mkdirSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { nodeProgram } from "../processes/node-program.mjs";
import { packageCommand } from "../processes/package-command.mjs";
import { withLock } from "../processes/process-lock.mjs";
import { runChild } from "../processes/run-child.mjs";
import { refuseWhileServing } from "./build-users.mjs";
import { hashSources } from "./source-hash.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";

/** What a build is made of, in the checkout. */
export const buildSources = [
  "app",
  "components",
  "emails",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/**
 * Builds the app for production when its sources changed. One build serves every data folder and address, so it is made without
 * the settings and secrets of this start.
 *
 * @param {string} root the checkout
 * @returns {Promise<"built" | "unchanged">}
 */
export async function buildApp(root) {
  const cache = path.join(root, ".next", "cache");
  const stamp = path.join(root, ".next", "mercura-stamp");
  mkdirSync(cache, { recursive: true });
  return await withLock(path.join(cache, "build.lock"), async () => {
    const hash = `${hashSources(root, buildSources, isBuilt)}${process.env.NEXT_OUTPUT ?? ""}`;
    if (isStamped(stamp, hash)) return "unchanged";
    refuseWhileServing(root, "its sources changed since they were built");
    await runNextBuild(root);
    writeStamp(stamp, hash);
    return "built";
  });
}

/**
 * Tests are not part of the build, and the Prisma client is, by its schema.
 *
 * @param {string} file
 */
function isBuilt(file) {
  return !/\.test\.tsx?$|^lib\/testing\/|^lib\/db\/generated\//.test(file);
}

/** @param {string} root */
async function runNextBuild(root) {
  const { exitCode, output } = await runChild(
    nodeProgram(root),
    packageCommand(root, "next", "next", "build"),
    {
      cwd: root,
      env: {
        ...process.env,
        ...PLACEHOLDERS,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
  if (exitCode === 0) return;
  if (/ENOSPC|no space left/i.test(output)) {
    throw new Refusal("The disk is full: free some space, then run the same command again.");
  }
  throw new Refusal(`${output.trim()}\nThe app could not be built: see the message above.`);
}

/** The build checks that settings are there, and must not keep any. */
const PLACEHOLDERS = {
  APP_URL: "http://localhost:3000",
  PORT: "3000",
  DATA_DIR: "/nonexistent",
  SECRET_KEY: "only-there-while-the-app-is-built-0",
  DATABASE_URL: "",
  DATABASE_APP_URL: "postgresql://app_user@127.0.0.1:1/mercura",
  DATABASE_WORKER_URL: "postgresql://app_worker@127.0.0.1:1/mercura",
};
