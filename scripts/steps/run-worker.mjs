import path from "node:path";
import { Refusal } from "../console/refusal.mjs";
import { DATABASE_NAME } from "../database/embedded-database.mjs";
import { servingUrls } from "../database/serving-roles.mjs";
import { makeDataDir } from "../postgres/data-dir.mjs";
import { readPostmasterFile } from "../postgres/postmaster.mjs";
import { generateClient } from "./generate.mjs";
import { projectRoot as root } from "./project-root.mjs";
import { readOrCreateSecrets } from "./secrets.mjs";
import { serverEnv } from "./server-env.mjs";
import { loadEnvFile, readSettings } from "./settings.mjs";

/** Runs jobs in this process until a signal ends it. */
export async function runWorkerProcess() {
  loadEnvFile(root);
  const settings = readSettings(root, process.env, { isWorker: true });
  makeDataDir(settings.dataDir);
  const env = serverEnv(process.env, settings, databaseOf(settings));
  await generateClient(root);
  // The owner's address is not to be reached from here on.
  delete process.env.DATABASE_URL;
  Object.assign(process.env, env, { NODE_ENV: "production" });
  const { tsImport } = await import("tsx/esm/api");
  const { runWorker } = await tsImport("../../lib/serving/run-worker.ts", {
    parentURL: import.meta.url,
    tsconfig: path.join(root, "scripts", "worker.tsconfig.json"),
  });
  await runWorker();
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {import("../database/serving-roles.mjs").ServingUrls & { secretKey: string }}
 */
function databaseOf({ dataDir, databaseUrl, secretKey: givenKey, servingUrls: given }) {
  const secretKey = givenKey ?? readOrCreateSecrets(dataDir).secretKey;
  if (given) return { ...given, secretKey };
  return { ...servingUrls(databaseUrl ?? embeddedUrl(dataDir), secretKey), secretKey };
}

/** @param {string} dataDir */
function embeddedUrl(dataDir) {
  const noted = readPostmasterFile(path.join(dataDir, "postgres"));
  if (noted?.isReady) return `postgresql://127.0.0.1:${noted.port}/${DATABASE_NAME}`;
  throw new Refusal(
    `No PostgreSQL runs on ${dataDir}: start Mercura there first, or set DATABASE_URL to your PostgreSQL server.`,
  );
}
