import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { customerRows } from "@/lib/db/customers/customer-rows";
import type { OrganizationId } from "@/lib/db/organization-id";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

const customers = 5_000;
/** The newest that any search looks at first, and as many again. */
const fewRows = 200;
const pagesSchema = z.tuple([
  z.object({
    "QUERY PLAN": z.tuple([
      z.object({
        Plan: z.object({ "Shared Hit Blocks": z.int(), "Shared Read Blocks": z.int() }),
      }),
    ]),
  }),
]);
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);

let large: OrganizationId;
let others: string[];

beforeAll(async () => {
  large = await aCompanyWith(customers);
  others = [await aCompanyWith(110), await aCompanyWith(110)];
  // So small on the average that a plan for any company could read its rows one by one.
  await ownerDatabase.query(
    `WITH company AS (
       INSERT INTO organizations (id, name, updated_at) SELECT uuidv7(), 'Small ' || n, now() FROM generate_series(1, 500) AS n RETURNING id)
     INSERT INTO customers (organization_id, id, name, email, currency, updated_at)
     SELECT company.id, uuidv7(), 'Customer ' || n, 'office-' || n || '@company.example', 'EUR', now()
     FROM company, generate_series(1, 8) AS n`,
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

test("a whole e-mail address is found by the part that is its own, not by what every address holds", async () => {
  const [byAddress, byPart, asOneWord] = await inTransaction(async (client) => [
    await pagesRead(
      client,
      "SELECT search_customers('office-4242@company.example', NULL, false, 10)",
    ),
    await pagesRead(client, "SELECT search_customers('4242', NULL, false, 10)"),
    await pagesRead(
      client,
      `SELECT id FROM customers WHERE organization_id::text = '${large}' AND search_text LIKE '%office-4242@company.example%'`,
    ),
  ]);
  expect(byAddress).toBeLessThan(2 * byPart);
  expect(asOneWord).toBeGreaterThan(2 * byPart);
});

test("words cut out of names and addresses find just the customers that hold them", async () => {
  const { rows } = await inTransaction(async (client) => {
    await client.query("SELECT set_config('app.organization_id', $1, true)", [large]);
    return client.query(
      `WITH own AS (
         SELECT id, search_text AS held, row_number() OVER (ORDER BY id)::integer AS n FROM customers WHERE organization_id = $1),
       cut AS (
         SELECT substr(held, 1 + n % 20, 4 + n % 23) AS wanted FROM own WHERE n % 12 = 0)
       SELECT count(*) > 100 AS are_many, count(*) FILTER (WHERE sorted <> expected)::integer AS wrong
       FROM cut, search_customers(wanted, NULL, false, 100000) AS found,
         LATERAL (SELECT ARRAY(SELECT id FROM unnest(found.ids) AS id ORDER BY id) AS sorted) AS found_ids,
         LATERAL (SELECT ARRAY(SELECT id FROM own WHERE held LIKE ALL (
           SELECT '%' || word || '%' FROM regexp_split_to_table(wanted, '\\s+') AS word WHERE word <> '') ORDER BY id) AS expected
         ) AS holding
       WHERE wanted ~ '\\w{3}' AND is_exact AND NOT is_everywhere`,
      [large],
    );
  });
  expect(rows).toEqual([{ are_many: true, wrong: 0 }]);
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
    `INSERT INTO customers (organization_id, id, name, email, currency, updated_at)
     SELECT $1, uuidv7(), CASE WHEN n % 100 = 42 THEN 'Nordhafen ' ELSE 'Werk ' END || n,
       'office-' || n || '@company.example', 'EUR', now()
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

/** How many pages of tables and indexes PostgreSQL reads for a statement of the large company. */
async function pagesRead(client: pg.PoolClient, statement: string): Promise<number> {
  await client.query("SELECT set_config('app.organization_id', $1, true)", [large]);
  // Once before, because a session reads the catalog for its first.
  await client.query(statement);
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`);
  const [
    {
      "QUERY PLAN": [{ Plan: plan }],
    },
  ] = pagesSchema.parse(rows);
  return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
}

async function allRead(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query(
    "SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'customers'",
  );
  return readSchema.parse(rows)[0].read;
}
