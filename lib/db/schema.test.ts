import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { anOrganization } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { type SchemaRule, schemaFaults, schemaRules } from "@/lib/testing/schema-faults";
import { testApplications } from "@/lib/testing/statements/statement-log";
import { directoryTables, tableNames } from "@/lib/testing/tenant-tables";
import { closeConnections } from "./connections";
import { tenantModels } from "./models";

const directory = directoryTables();
const names = tableNames();
const tenantTableNames = tenantModels.map((model) => names.get(model) ?? model);

afterAll(closeConnections);

describe("the schema", () => {
  test.each(schemaRules)("knows no table that %s", async (rule) => {
    expect(await schemaFaults(ownerDatabase, directory, rule)).toEqual([]);
  });

  test("has no table that is neither the directory's nor a tenant's", async () => {
    const { rows } = await ownerDatabase.query(
      "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace",
    );
    const expected = [...directory, ...tenantTableNames, "_prisma_migrations"];
    expect(rows.map(({ relname }) => relname).sort()).toEqual(expected.sort());
  });
});

describe("a fault that somebody builds into the schema", () => {
  const sound = `
    CREATE TABLE scratch (organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, amount numeric,
      PRIMARY KEY (organization_id, id));
    ALTER TABLE scratch ENABLE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON scratch TO app_user
      USING (organization_id = current_setting('app.organization_id')::uuid)
      WITH CHECK (organization_id = current_setting('app.organization_id')::uuid)`;

  const faults: [SchemaRule, string][] = [
    [
      "has no organization_id uuid NOT NULL",
      "ALTER TABLE scratch DROP CONSTRAINT scratch_pkey; ALTER TABLE scratch ALTER organization_id DROP NOT NULL",
    ],
    [
      "does not have row level security enabled and unforced",
      "ALTER TABLE scratch DISABLE ROW LEVEL SECURITY",
    ],
    [
      "does not have row level security enabled and unforced",
      "ALTER TABLE scratch FORCE ROW LEVEL SECURITY",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "DROP POLICY tenant ON scratch",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "CREATE POLICY open ON scratch TO app_user USING (true)",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "ALTER POLICY tenant ON scratch WITH CHECK (true)",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "ALTER POLICY tenant ON scratch USING (organization_id = current_setting('app.organization_id', true)::uuid)",
    ],
    ["has an index that does not begin with organization_id", "CREATE INDEX ON scratch (id)"],
    [
      "has an index that does not begin with organization_id",
      "CREATE UNIQUE INDEX ON scratch (lower(id::text))",
    ],
    [
      "has an index on a type that row level security keeps from using it",
      "CREATE INDEX ON scratch (organization_id, amount)",
    ],
    [
      "has a foreign key that could lead to another organization",
      "ALTER TABLE scratch ADD quote_id uuid; CREATE UNIQUE INDEX one ON quotes (id); ALTER TABLE scratch ADD FOREIGN KEY (quote_id) REFERENCES quotes (id)",
    ],
    [
      "has a foreign key without an allowed action",
      "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON UPDATE CASCADE",
    ],
    [
      "has a foreign key without an allowed action",
      "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON DELETE SET NULL",
    ],
    [
      "has an organization_id that refers to no organization",
      "ALTER TABLE scratch DROP CONSTRAINT scratch_organization_id_fkey",
    ],
    ["is a view that sees more than who asks", "CREATE VIEW everything AS SELECT * FROM customers"],
    [
      "is a function that runs with its owner's rights",
      "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'",
    ],
  ];

  test.each(faults)("is found: %s (%s)", async (rule, fault) => {
    const client = await ownerDatabase.connect();
    try {
      await client.query(`BEGIN; ${sound}`);
      expect(await schemaFaults(client, directory, rule)).toEqual([]);
      await client.query(fault);
      expect(await schemaFaults(client, directory, rule)).not.toEqual([]);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});

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
    "SET ROLE app_owner",
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
