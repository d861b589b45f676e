import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { DATABASE_NAME } from "../../scripts/database/embedded-database.mjs";
import { servingUrls } from "../../scripts/database/serving-roles.mjs";
import { testDatabase } from "./worker-database";

// Runs before the test file is imported, because lib/env.ts reads the environment once.
const { superuserUrl, secretKey, dataDir } = inject("postgres");
const { database, ownerUrl } = testDatabase();

const client = new pg.Client({ connectionString: superuserUrl });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${database} TEMPLATE ${DATABASE_NAME} OWNER app_owner`);
await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
await client.query(`GRANT CONNECT ON DATABASE ${database} TO app_user, app_worker`);
await client.end();

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
  // All tests come from one address; those of the limits say otherwise.
  RATE_LIMIT_FACTOR: "1000",
});
