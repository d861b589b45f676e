import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeConnections } from "@/lib/db/connections/connections";
import { customerRows } from "@/lib/db/customers/customer-rows";
import type { OrganizationId } from "@/lib/db/organization-id";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";

const customers = 5_000;
/** The newest that any search looks at first, and as many again. */
const fewRows = 200;
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);

let large: OrganizationId;
let others: string[];

afterAll(closeConnections);

beforeAll(async () => {
  large = await aCompanyWith(customers);
  others = [await aCompanyWith(110), await aCompanyWith(110)];
  // So small on the average that a plan for any company could read its rows one by one.
  await ownerDatabase.query(
    `WITH company AS (
       INSERT INTO organizations (id, name, updated_at) SELECT uuidv7(), 'Small ' || n, now() FROM generate_series(1, 500) AS n RETURNING id)
     INSERT INTO customers (organization_id, id, name, currency, updated_at)
     SELECT company.id, uuidv7(), 'Customer ' || n, 'EUR', now() FROM company, generate_series(1, 8) AS n`,
  );
  await ownerDatabase.query("ANALYZE customers");
});

describe("of 5,000 customers, few are read", () => {
  test.each([
    ["what one of them is called", "SELECT search_customers('nordhafen 4242', NULL, false, 10)"],
    ["what is misspelled", "SELECT search_customers('nordhaven', NULL, false, 10)"],
    ["what nobody is called", "SELECT search_customers('zzyzx', NULL, false, 10)"],
    ["two letters beside what most hold", "SELECT search_customers('werk 42', NULL, false, 10)"],
    ["a name that is spelled much like another", "SELECT alike_customers('Nordhaven 4242', 10)"],
  ])("to find %s, though the session has searched small companies first", async (_what, search) => {
    const read = await inTransaction(async (client) => {
      for (const other of others) await rowsRead(client, other, search);
      return rowsRead(client, large, search);
    });
    expect(read).toBeLessThan(fewRows);
  });

  test("which takes the index: without it they are all read", async () => {
    const read = await inTransaction(async (client) => {
      await client.query("DROP INDEX customers_search_idx");
      return rowsRead(client, large, "SELECT search_customers('nordhafen 4242', NULL, false, 10)");
    });
    expect(read).toBeGreaterThan(customers);
  });
});

describe("a plan for any company, most of which are small,", () => {
  test.each(["newest", "name"] as const)(
    "looks up what a search found by the customers' key, listed by %s",
    async (sort) => {
      const query = vi.spyOn(pg.Client.prototype, "query");
      const meant = { isDeleted: false, q: "nordhafen 4242" };
      const { rows } = await customerRows(tenantDb(large), { meant, sort, count: 51 });
      const sent = query.mock.calls.map(([first]) => textSchema.parse(first).text);
      query.mockRestore();
      expect(rows.map(({ name }) => name)).toEqual(["Nordhafen 4242"]);
      const list = sent.find((text) => text.includes("search_customers(")) ?? "";
      expect(await indexesPlanned(list)).toEqual(["customers_pkey"]);
    },
  );

  test("which takes a look-up for each: all keys at once are not looked up by it", async () => {
    const planned = await indexesPlanned(
      "SELECT * FROM customers WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id DESC LIMIT 51",
    );
    expect(planned).not.toEqual(["customers_pkey"]);
  });
});

const textSchema = z.object({ text: z.string() });

/** The indexes by which PostgreSQL would read for a statement, whatever its parameters are. */
async function indexesPlanned(statement: string): Promise<string[]> {
  const { rows } = await ownerDatabase.query(`EXPLAIN (GENERIC_PLAN) ${statement}`);
  const lines = rows.map((row) => String(row["QUERY PLAN"]));
  return lines.flatMap(
    (line) => /(?:using|(?:Index|Seq) Scan on) (customers\w*)/.exec(line)?.[1] ?? [],
  );
}

async function aCompanyWith(count: number): Promise<OrganizationId> {
  const { organizationId } = await anOrganization();
  await ownerDatabase.query(
    `INSERT INTO customers (organization_id, id, name, currency, updated_at)
     SELECT $1, uuidv7(), CASE WHEN n % 100 = 42 THEN 'Nordhafen ' ELSE 'Werk ' END || n, 'EUR', now()
     FROM generate_series(1, $2::integer) AS n`,
    [organizationId, count],
  );
  return organizationId;
}

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await ownerDatabase.connect();
  try {
    await client.query("BEGIN");
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** How many customers PostgreSQL reads for a statement of a company. */
async function rowsRead(client: pg.PoolClient, organizationId: string, statement: string) {
  const before = await allRead(client);
  await client.query("SELECT set_config('app.organization_id', $1, true)", [organizationId]);
  await client.query(statement);
  return (await allRead(client)) - before;
}

async function allRead(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query(
    "SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'customers'",
  );
  return readSchema.parse(rows)[0].read;
}
