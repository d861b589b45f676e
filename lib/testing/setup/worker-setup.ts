import pg from "pg";
import { afterAll, inject } from "vitest";
import { DATABASE_NAME } from "../../../scripts/database/embedded-database.mjs";
import { endConnections } from "./end-connections";
import { testDatabase } from "./worker-database";
import { setWorkerEnvironment } from "./worker-environment";

// Runs before the test file is imported, because lib/env.ts reads the environment once.
const { database } = testDatabase();

const client = new pg.Client({ connectionString: inject("postgres").superuserUrl });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${database} TEMPLATE ${DATABASE_NAME} OWNER app_owner`);
await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
await client.query(`GRANT CONNECT ON DATABASE ${database} TO app_user, app_worker`);
await client.end();

setWorkerEnvironment();
afterAll(endConnections);
