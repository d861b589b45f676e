import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { anOrganization } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { type SchemaRule, schemaFaults, schemaRules } from "@/lib/testing/schema-faults";
import { testApplications } from "@/lib/testing/statements/statement-log";
import { directoryTables, tableNames } from "@/lib/testing/tenant-tables";
import { testDatabase } from "@/lib/testing/worker-database";
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
      "does not have the one policy, for everything, with an equal check",
      "CREATE POLICY second ON scratch TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "DROP POLICY tenant ON scratch; CREATE POLICY tenant ON scratch TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "DROP POLICY tenant ON scratch; CREATE POLICY tenant ON scratch FOR SELECT TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "ALTER POLICY tenant ON scratch TO PUBLIC",
    ],
    [
      "does not have the one policy, for everything, with an equal check",
      "ALTER POLICY tenant ON scratch USING (organization_id = current_setting('app.organization_id')::uuid OR amount IS NULL)",
    ],
    ["has no organization_id uuid NOT NULL", "CREATE TABLE forgotten (id uuid PRIMARY KEY)"],
    [
      "has no organization_id uuid NOT NULL",
      "CREATE TABLE forgotten (organization_id text NOT NULL)",
    ],
    [
      "has an index that does not begin with organization_id",
      "CREATE INDEX ON scratch (id, organization_id)",
    ],
    [
      "has an index on a type that row level security keeps from using it",
      "CREATE TYPE stage AS ENUM ('new', 'won'); ALTER TABLE scratch ADD stage stage; CREATE INDEX ON scratch (organization_id, stage)",
    ],
    [
      "has an index on a type that row level security keeps from using it",
      "ALTER TABLE scratch ADD facts jsonb; CREATE INDEX ON scratch (organization_id, facts)",
    ],
    [
      "has a foreign key that could lead to another organization",
      "ALTER TABLE scratch ADD quote_id uuid; CREATE UNIQUE INDEX turned ON quotes (id, organization_id); ALTER TABLE scratch ADD FOREIGN KEY (quote_id, organization_id) REFERENCES quotes (id, organization_id)",
    ],
    [
      "has a foreign key without an allowed action",
      "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON DELETE SET DEFAULT",
    ],
    ["belongs to a role that serves", "ALTER TABLE scratch OWNER TO app_user"],
    [
      "is a view that sees more than who asks",
      "CREATE MATERIALIZED VIEW everything AS SELECT * FROM customers",
    ],
    [
      "is a function that runs with its owner's rights",
      "CREATE FUNCTION enqueue_everything() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'",
    ],
    ["is open to a role that may pass policies by", "ALTER ROLE app_user BYPASSRLS"],
    ["is open to a role that may pass policies by", "ALTER ROLE app_worker SUPERUSER"],
    ["is open to a role that may pass policies by", "ALTER ROLE app_user CREATEROLE"],
    ["is open to a role that may pass policies by", "GRANT pg_read_all_data TO app_user"],
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

  // Some faults only a superuser can build in. Each is rolled back.
  const planter = new pg.Pool({
    connectionString: superuserUrlOf(testDatabase().ownerUrl),
    max: 1,
  });

  afterAll(() => planter.end());

  test("is known of every rule", () => {
    expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(schemaRules));
  });

  test.each(faults)("is found: %s (%s)", async (rule, fault) => {
    const client = await planter.connect();
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

/** The superuser's way to the database that another's address leads to. */
function superuserUrlOf(databaseUrl: string): string {
  const url = new URL(inject("postgres").superuserUrl);
  url.pathname = new URL(databaseUrl).pathname;
  return url.href;
}

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
