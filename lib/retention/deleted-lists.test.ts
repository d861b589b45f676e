import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import { listCompetitorsSchema } from "@/lib/competitors/schema";
import { listCustomers } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { closeConnections } from "@/lib/db/connections/connections";
import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import type { Cursor } from "@/lib/paging";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema } from "@/lib/products/schema";
import { listQuotes } from "@/lib/quotes/list/list-quotes";
import { listQuotesSchema } from "@/lib/quotes/schema";
import { aDocument } from "@/lib/testing/company/files";
import { anOrganization } from "@/lib/testing/company/people";
import { aCompetitor, aCustomer, aProduct, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";

interface Page {
  readonly data: readonly { readonly id: string; readonly deletedAt: Date | null }[];
  readonly nextCursor: string | null;
}

type Query = Readonly<Record<string, string | number>>;

interface Place {
  readonly cursor: Cursor;
}

interface List {
  readonly make: (owner: Member) => Promise<{ readonly id: string }>;
  readonly list: (owner: Member, query: Query, place?: Partial<Place>) => Promise<Page>;
}

const lists: Readonly<Record<string, List>> = {
  customers: {
    make: (owner) => aCustomer(owner),
    list: async (owner, query, place = {}) =>
      valueFrom(await listCustomers(owner, { ...listCustomersSchema.parse(query), ...place })),
  },
  products: {
    make: (owner) => aProduct(owner),
    list: async (owner, query, place = {}) =>
      valueFrom(await listProducts(owner, { ...listProductsSchema.parse(query), ...place })),
  },
  quotes: {
    make: (owner) => aQuote(owner),
    list: async (owner, query, place = {}) =>
      valueFrom(await listQuotes(owner, { ...listQuotesSchema.parse(query), ...place })),
  },
  documents: {
    make: (owner) => aDocument(owner),
    list: async (owner, query, place = {}) =>
      valueFrom(await listDocuments(owner, { ...listDocumentsSchema.parse(query), ...place })),
  },
  competitors: {
    make: (owner) => aCompetitor(owner),
    list: async (owner, query, place = {}) =>
      valueFrom(await listCompetitors(owner, { ...listCompetitorsSchema.parse(query), ...place })),
  },
};

const first = new Date("2026-11-20T08:00:00.123Z");
const second = new Date("2026-11-21T08:00:00.456Z");

/** Five of them: the second and the fifth were deleted at one moment, the first before them, the others are kept. */
async function threeDeleted(table: string, { make }: List) {
  const { owner } = await anOrganization();
  const ids: string[] = [];
  for (let made = 0; made < 5; made += 1) ids.push((await make(owner)).id);
  const [a, b, , , e] = ids;
  const deletion = `UPDATE ${table} SET deleted_at = $1 WHERE id = ANY ($2)`;
  await ownerDatabase.query(deletion, [first, [a]]);
  await ownerDatabase.query(deletion, [second, [b, e]]);
  return { owner, latestFirst: [e, b, a] };
}

async function idsOfPages(owner: Member, { list }: List, query: Query): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await list(owner, { ...query, limit: 1, ...(cursor ? { cursor } : {}) });
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

test.each(Object.entries(lists))(
  "among deleted %s the latest deleted is the newest, and pages neither skip nor repeat one",
  async (table, list) => {
    const { owner, latestFirst } = await threeDeleted(table, list);
    const query = { state: "deleted", sort: "newest" };
    expect(await idsOfPages(owner, list, query)).toEqual(latestFirst);
    const { data } = await list.list(owner, query);
    expect(data.map(({ deletedAt }) => deletedAt)).toEqual([second, second, first]);
  },
);

test.each(["customers", "quotes"])(
  "among deleted %s the longest deleted is the oldest, page by page",
  async (table) => {
    const list = lists[table];
    if (!list) throw new Error(`There is no list of ${table}.`);
    const { owner, latestFirst } = await threeDeleted(table, list);
    const pages = await idsOfPages(owner, list, { state: "deleted", sort: "oldest" });
    expect(pages).toEqual(latestFirst.toReversed());
  },
);

/** Moments that ISO 8601 knows and PostgreSQL does not read, or not as a moment of its calendar. */
const madeUp = [
  "2024-01-01T00:00:00+23:59",
  "0001-01-01T00:00:00+10:00",
  "9999-12-31T23:59:59-10:00",
  `2024-01-01T00:00:00.${"1".repeat(200)}Z`,
];

test.each(Object.entries(lists))(
  "a place among deleted %s that somebody made up leads to a page, and to no failure",
  async (_table, { list }) => {
    const { owner } = await anOrganization();
    for (const place of madeUp)
      for (const state of ["active", "deleted"])
        for (const sort of ["newest", "name", "updated", "oldest"]) {
          const cursor = [place, randomUUID()] as const;
          const page = await list(owner, { state, sort }, { cursor }).catch(refusedInput);
          expect(page?.data ?? []).toEqual([]);
        }
  },
);

/** Not every list is sorted in every way. */
function refusedInput(error: unknown): null {
  if (error instanceof z.ZodError) return null;
  throw error;
}

/** So close that milliseconds do not tell most of them apart. */
const byHand = "'2026-11-20T08:00:00Z'::timestamptz + n * interval '0.000123 seconds'";

async function changedByHand(table: string, column: string, { make }: List) {
  const { owner, organizationId } = await anOrganization();
  for (let made = 0; made < 12; made += 1) await make(owner);
  await ownerDatabase.query(
    `UPDATE ${table} SET ${column} = ${byHand}
     FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text)) AS n FROM ${table} WHERE organization_id = $1) AS numbered
     WHERE ${table}.organization_id = $1 AND ${table}.id = numbered.id`,
    [organizationId],
  );
  const { rows } = await ownerDatabase.query(
    `SELECT id FROM ${table} WHERE organization_id = $1 ORDER BY ${column} DESC, id DESC`,
    [organizationId],
  );
  return { owner, latestFirst: rows.map(({ id }) => id) };
}

test.each(Object.entries(lists))(
  "%s that were deleted in SQL, microseconds apart, are each shown once",
  async (table, list) => {
    const { owner, latestFirst } = await changedByHand(table, "deleted_at", list);
    expect(latestFirst).toHaveLength(12);
    const pages = await idsOfPages(owner, list, { state: "deleted", sort: "newest" });
    expect(pages).toEqual(latestFirst);
  },
);

test("customers that were changed in SQL, microseconds apart, are each shown once", async () => {
  const { customers } = lists;
  if (!customers) throw new Error("There is no list of customers.");
  const { owner, latestFirst } = await changedByHand("customers", "updated_at", customers);
  expect(await idsOfPages(owner, customers, { sort: "updated" })).toEqual(latestFirst);
});

test("which takes columns of milliseconds: with microseconds some are skipped", async () => {
  const { products } = lists;
  if (!products) throw new Error("There is no list of products.");
  const column = "ALTER TABLE products ALTER COLUMN deleted_at TYPE timestamptz";
  await ownerDatabase.query(`${column}(6)`);
  // Statements that were prepared before fail.
  await closeConnections();
  try {
    const { owner, latestFirst } = await changedByHand("products", "deleted_at", products);
    const pages = await idsOfPages(owner, products, { state: "deleted", sort: "newest" });
    expect(pages).not.toEqual(latestFirst);
  } finally {
    await ownerDatabase.query(`${column}(3)`);
    await closeConnections();
  }
});
