import { existsSync } from "node:fs";
import path from "node:path";
import { withoutEmpty } from "./settings.mjs";

/**
 * The environment of the web server: the operator's, with the settings filled in and without the owner's database address, so that
 * nothing in the server can reach it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("../database/serving-roles.mjs").ServingUrls & { secretKey: string }} derived
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnv(env, settings, { appUrl, workerUrl, secretKey }) {
  // Next.js reads .env as well, and leaves alone what is set, even to nothing.
  const hasEnvFile = existsSync(path.join(settings.root, ".env"));
  const { DATABASE_URL: _, ...given } = hasEnvFile ? env : withoutEmpty(env);
  return {
    ...given,
    ...(hasEnvFile ? { DATABASE_URL: "" } : {}),
    APP_URL: settings.appUrl,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    SECRET_KEY: secretKey,
    DATABASE_APP_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
