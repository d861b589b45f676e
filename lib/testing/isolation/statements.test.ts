import pg from "pg";
import { NIL } from "uuid";
import { expect, inject, test } from "vitest";
import { testDatabase } from "../setup/worker-database";
import { tenantKeysOf } from "../statements/check-statements";
import { statementFaults } from "../statements/statement-faults";
import { loggedStatements, testApplications } from "../statements/statement-log";

// That what the product sends has no such statement is checked when all tests have run: lib/testing/setup/global-setup.ts.
test("a statement that forgets its organization is written down and found", async () => {
  const planted = "SELECT id, 'planted' FROM customers WHERE name = $1";
  const [application] = testApplications;
  const client = new pg.Client({
    connectionString: process.env.DATABASE_APP_URL,
    application_name: application,
  });
  await client.connect();
  await client.query(`BEGIN; SET LOCAL app.organization_id = '${NIL}'`);
  await client.query(planted, ["x"]);
  await client.end();

  const { superuserUrl } = inject("postgres");
  expect([...(await loggedStatements(superuserUrl, { application })).keys()]).toContain(planted);
  expect(statementFaults(planted, await tenantKeysOf(testDatabase().ownerUrl))).toEqual(["open"]);
});
