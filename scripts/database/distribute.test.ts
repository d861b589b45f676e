import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directoryTables, tableNames } from "@/lib/testing/schema/tenant-tables";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { directoryModels, tenantModels } from "../../lib/db/models";
import { DIRECTORY_PLACEMENT } from "./directory-placement.mjs";
import { distributeDatabase, readTables } from "./distribute.mjs";
import { distributionPlan } from "./distribution-plan.mjs";

const client = new pg.Client({ connectionString: testDatabase().ownerUrl });
let tables: Awaited<ReturnType<typeof readTables>>;

beforeAll(async () => {
  await client.connect();
  tables = await readTables(client);
});

afterAll(() => client.end());

describe("the plan for a cluster", () => {
  test("has a place, and a reason for it, for every table of the directory", () => {
    const advice = "Add the table to scripts/database/directory-placement.mjs.";
    expect(Object.keys(DIRECTORY_PLACEMENT).sort(), advice).toEqual([...directoryTables()].sort());
    for (const { because } of Object.values(DIRECTORY_PLACEMENT)) expect(because).not.toBe("");
  });

  test("has every table of every model, once", () => {
    const names = tableNames();
    const expected = [...directoryModels, ...tenantModels].map((model) => names.get(model));
    expect(
      distributionPlan(tables)
        .map(({ table }) => table)
        .sort(),
    ).toEqual(expected.sort());
  });

  test("keeps every tenant table beside the organizations, cut by the organization", () => {
    const names = tableNames();
    const followers = tenantModels.filter((model) => model !== "Organization");
    const plan = distributionPlan(tables);
    expect(plan.find(({ table }) => table === "organizations")).toMatchObject({
      kind: "distributed",
      column: "id",
    });
    for (const model of followers)
      expect(plan).toContainEqual({
        table: names.get(model),
        kind: "distributed",
        column: "organization_id",
        colocateWith: "organizations",
      });
  });

  test("places a table after all that it refers to and lies beside", () => {
    const order = distributionPlan(tables).map(({ table }) => table);
    for (const { table, colocateWith } of distributionPlan(tables)) {
      const parents = tables.find(({ name }) => name === table)?.parents ?? [];
      const before = colocateWith && colocateWith !== "none" ? [...parents, colocateWith] : parents;
      for (const parent of before)
        expect(order.indexOf(parent), `${parent} before ${table}`).toBeLessThan(
          order.indexOf(table),
        );
    }
  });

  test("cuts a table by a column that each of its unique keys holds", async () => {
    const { rows } = await client.query(`
      SELECT i.indrelid::regclass::text AS name, ARRAY(
        SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)) AS columns
      FROM pg_index i WHERE i.indisunique`);
    for (const { table, column } of distributionPlan(tables))
      for (const key of rows.filter(({ name }) => name === table))
        if (column) expect(key.columns, table).toContain(column);
  });

  test("refers from a copied table to copied tables alone", () => {
    const kinds = new Map(distributionPlan(tables).map(({ table, kind }) => [table, kind]));
    for (const { name, parents } of tables.filter((table) => kinds.get(table.name) === "reference"))
      for (const parent of parents) expect(kinds.get(parent), name).toBe("reference");
  });

  test("is refused for a table that is neither a tenant's nor the directory's", () => {
    const stray = { name: "stray", parents: [], hasOrganizationId: false, isWalled: false };
    expect(() => distributionPlan([...tables, stray])).toThrow(
      "stray: neither a tenant's nor the directory's. Give it an organization_id, or a line in",
    );
  });

  test("is refused for a tenant's table without its wall", () => {
    const open = { name: "shipments", parents: [], hasOrganizationId: true, isWalled: false };
    expect(() => distributionPlan([...tables, open])).toThrow("shipments: no row level security");
  });

  test("is refused for a database without its migrations", () => {
    expect(() => distributionPlan([])).toThrow("npm run db:migrate -- deploy");
  });
});

describe("plain PostgreSQL", () => {
  test("is left as it is, as often as it is asked", async () => {
    const { ownerUrl } = testDatabase();
    expect(await distributeDatabase(ownerUrl)).toEqual({ isCluster: false, done: [] });
    expect(await distributeDatabase(ownerUrl)).toEqual({ isCluster: false, done: [] });
  });

  test("is told of a forgotten table all the same", async () => {
    await client.query("CREATE TABLE forgotten (id uuid PRIMARY KEY)");
    try {
      await expect(distributeDatabase(testDatabase().ownerUrl)).rejects.toThrow(
        "forgotten: neither",
      );
    } finally {
      await client.query("DROP TABLE forgotten");
    }
  });
});

describe("what Citus refuses", () => {
  const refused = {
    "a trigger": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    "a rule": "SELECT rulename FROM pg_rules WHERE schemaname = 'public'",
    "an enum":
      "SELECT typname FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace",
    "a sequence":
      "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
    "a constraint that is checked at COMMIT":
      "SELECT conname FROM pg_constraint WHERE condeferrable AND connamespace = 'public'::regnamespace",
    "a policy with a subquery":
      "SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND (qual ~* 'select' OR with_check ~* 'select')",
    "an exclusion without a column to be cut by":
      "SELECT conname FROM pg_constraint WHERE contype = 'x' AND connamespace = 'public'::regnamespace",
    "a foreign key that writes its column":
      "SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND (confdeltype IN ('n', 'd') OR confupdtype <> 'a')",
  };

  test.each(Object.entries(refused))("%s is nowhere in the schema", async (_, text) => {
    expect((await client.query(text)).rows).toEqual([]);
  });

  const planted = `
    CREATE TYPE mood AS ENUM ('fine');
    CREATE TABLE scratch (id serial PRIMARY KEY, parent int REFERENCES scratch ON DELETE SET NULL DEFERRABLE,
      span int4range, EXCLUDE USING gist (span WITH &&));
    ALTER TABLE scratch ENABLE ROW LEVEL SECURITY;
    CREATE POLICY open ON scratch USING (EXISTS (SELECT FROM customers));
    CREATE RULE quiet AS ON DELETE TO scratch DO INSTEAD NOTHING;
    CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER touch BEFORE UPDATE ON scratch FOR EACH ROW EXECUTE FUNCTION nothing()`;

  test.each(Object.entries(refused))("%s would be found", async (_, text) => {
    await client.query(`BEGIN; ${planted}`);
    try {
      expect((await client.query(text)).rows).not.toEqual([]);
    } finally {
      await client.query("ROLLBACK");
    }
  });
});
