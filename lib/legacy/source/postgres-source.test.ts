import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { mappingSchema } from "../mapping";
import { rowsOf } from "./pages";
import { openPostgres } from "./postgres-source";

const name = `legacy_${process.env.VITEST_POOL_ID ?? "1"}`;
const url = new URL(inject("postgres").superuserUrl);
url.pathname = `/${name}`;

async function asSuperuser(address: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  await asSuperuser(
    inject("postgres").superuserUrl,
    `DROP DATABASE IF EXISTS ${name}`,
    `CREATE DATABASE ${name}`,
  );
  await asSuperuser(
    url.href,
    "CREATE TABLE clients (id bigserial PRIMARY KEY, company_id text, client_name text, created_at timestamptz)",
    "INSERT INTO clients (company_id, client_name, created_at) SELECT 'acme', 'Client ' || n, '2020-01-01' FROM generate_series(1, 2500) n",
    "CREATE TABLE products (id integer PRIMARY KEY, price double precision, is_active boolean)",
    "INSERT INTO products VALUES (7, 0.1::float8 + 0.2::float8, false)",
  );
});

afterAll(() => asSuperuser(inject("postgres").superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`));

test("a PostgreSQL database is read page by page, by the names that the mapping gives", async () => {
  const mapping = mappingSchema.parse({
    tables: { customers: { table: "clients", columns: { name: "client_name" } } },
  });
  const source = await openPostgres(url.href, mapping);
  try {
    const names: unknown[] = [];
    for await (const row of rowsOf(source, "customers")) names.push(row.cells.name);
    expect([names.length, names[0], names[2_499]]).toEqual([2_500, "Client 1", "Client 2500"]);
    expect(await source.byIds("products", [7, 8])).toMatchObject([
      { id: 7, cells: { price: "0.30000000000000004", is_active: "false" } },
    ]);
    expect(source.lacking).toContain("quotes");
    expect(source.lacking).toContain("clients.email");
  } finally {
    await source.close();
  }
});

test("nothing can be written into the old database", async () => {
  const source = await openPostgres(url.href, mappingSchema.parse({}));
  await asSuperuser(url.href, "INSERT INTO products VALUES (8, 1, true)");
  // What came in after the import began is not seen: all rows are of one moment.
  expect(await source.count("products")).toBe(1);
  await source.close();
});
