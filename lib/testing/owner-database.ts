import pg from "pg";
import { afterAll } from "vitest";

/**
 * The database of this test file as its owner, whom row level security does not bind: for what a test has to see across
 * organizations. The app never has this connection.
 */
export const ownerDatabase = new pg.Pool({
  connectionString: process.env.TEST_OWNER_URL,
  max: 2,
  allowExitOnIdle: true,
});

afterAll(() => ownerDatabase.end());
