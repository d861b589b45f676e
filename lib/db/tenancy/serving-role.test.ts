import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tableNames } from "@/lib/testing/schema/tenant-tables";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { testApplications } from "@/lib/testing/statements/statement-log";
import { tenantModels } from "../models";

const names = tableNames();
const tenantTableNames = tenantModels.map((model) => names.get(model) ?? model);

describe("the role that serves requests", () => {
  const app = new pg.Pool({
    connectionString: process.env.DATABASE_APP_URL,
    max: 1,
    application_name: testApplications[0],
  });
  let organizationId: string;

  beforeAll(async () => {
    organizationId = (await anOrganization()).organizationId;
  });

  afterAll(() => app.end());

  test("passes no policy by and owns nothing", async () => {
    const { rows } = await ownerDatabase.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) + (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS owned,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = 'app_user'`,
    );
    expect(rows).toEqual([
      {
        rolname: "app_user",
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owned: 0,
        memberships: 0,
      },
    ]);
  });

  const denied = [
    "CREATE TABLE public.mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE customers DISABLE ROW LEVEL SECURITY",
    "DROP POLICY tenant ON customers",
    `SET ROLE ${new URL(testDatabase().ownerUrl).username}`,
    "SET ROLE app_worker",
    "UPDATE audit_events SET action = 'x'",
    "DELETE FROM audit_events",
    "UPDATE account_events SET action = 'x'",
    "DELETE FROM account_events",
    "TRUNCATE customers",
    "SELECT * FROM _prisma_migrations",
    "SELECT * FROM graphile_worker.jobs",
    "SELECT * FROM graphile_worker._private_jobs",
    "SELECT graphile_worker.add_job('mail.welcome', '{}'::json)",
  ];

  /** Runs a statement as another organization than the one that is there, and takes it back. */
  async function runElsewhere(statement: string): Promise<unknown> {
    const setTenant = "SET LOCAL app.organization_id = '00000000-0000-7000-8000-000000000000'";
    try {
      return await app.query(`BEGIN; ${setTenant}; ${statement}`);
    } finally {
      await app.query("ROLLBACK");
    }
  }

  test.each(denied)("may not run %s", async (statement) => {
    await expect(runElsewhere(statement)).rejects.toThrow(/permission denied|must be (owner|able)/);
  });

  test.each(tenantTableNames)("reads nothing of %s where no organization is set", async (table) => {
    await expect(app.query(`SELECT * FROM ${table}`)).rejects.toThrow(/app.organization_id/);
  });

  test.each(tenantTableNames)(
    "neither sees nor adds a row of another organization in %s",
    async (table) => {
      const key = table === "organizations" ? "id" : "organization_id";
      const answers = z.array(z.object({ rowCount: z.number().nullable() }));
      const [, , seen] = answers.parse(await runElsewhere(`SELECT * FROM ${table}`));
      expect(seen?.rowCount).toBe(0);
      const insert = `INSERT INTO ${table} (${key}) VALUES ('${organizationId}')`;
      await expect(runElsewhere(insert)).rejects.toThrow("row-level security");
    },
  );
});
