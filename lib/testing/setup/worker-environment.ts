import { mkdirSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { servingUrls } from "../../../scripts/database/serving-roles.mjs";
import { testDatabase } from "./worker-database";

/** The environment of this worker's tests, with its database and a folder for its files; others may be given on top. */
export function setWorkerEnvironment(others: Readonly<Record<string, string>> = {}): void {
  const { secretKey, dataDir } = inject("postgres");
  const { database, ownerUrl } = testDatabase();
  const workerDataDir = path.join(dataDir, database);
  mkdirSync(workerDataDir, { recursive: true });

  const { appUrl, workerUrl } = servingUrls(ownerUrl, secretKey);
  Object.assign(process.env, {
    DATABASE_APP_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    SECRET_KEY: secretKey,
    APP_URL: "http://localhost:3000",
    PORT: "3000",
    DATA_DIR: workerDataDir,
    // All tests come from one address; those of the limits set it otherwise.
    RATE_LIMIT_FACTOR: "1000",
    // bcrypt's lowest: the same code, in a millisecond.
    PASSWORD_HASH_COST: "4",
    ...others,
  });
}
