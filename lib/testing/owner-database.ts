import pg from "pg";
import { afterAll } from "vitest";
import { testDatabase } from "./worker-database";

/**
 * The database of this test file as its owner, whom row level security does not bind: for what a test has to see across
 * organizations. The app never has this connection.
 */
export const ownerDatabase = new pg.Pool({
  connectionString: testDatabase().ownerUrl,
  max: 2,
  allowExitOnIdle: true,
});

afterAll(() => ownerDatabase.end());
