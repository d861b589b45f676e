import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import type { Cursor } from "@/lib/paging";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import { findSharing } from "./find-duplicates";

const customers = 5_000;
const limit = 10;
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);

let organization: Organization;

/** Each hundredth has the e-mail, another the tax number, a third the name of the one before it. */
beforeAll(async () => {
  organization = await anOrganization();
  await ownerDatabase.query(
    `INSERT INTO customers (organization_id, id, name, email, tax_number, currency, updated_at)
     SELECT $1, uuidv7(),
       CASE WHEN n % 100 = 30 THEN 'WERK-' || n - 1 || ' GmbH' ELSE 'Werk ' || n END,
       'werk-' || CASE WHEN n % 100 = 10 THEN n - 1 ELSE n END || '@example.com',
       CASE WHEN n % 100 = 20 THEN 'de' || n - 1 ELSE 'DE ' || n END, 'EUR', now()
     FROM generate_series(1, $2::integer) AS n`,
    [organization.organizationId, customers],
  );
  await ownerDatabase.query("VACUUM (ANALYZE) customers");
});

describe("of 5,000 customers, few are read", () => {
  test("for a page of those that share something", async () => {
    const { read, found } = await readFor({ mostRead: 50_000 });
    expect(found.pairs).toHaveLength(limit);
    expect(read).toBeLessThan(customers / 2);
  });

  test("for a page that few customers would fill", async () => {
    const mostRead = 500;
    const { read } = await readFor({ mostRead });
    // One more of each index, which the order of the three is settled with.
    expect(read).toBeLessThanOrEqual(mostRead + 3);
  });

  test("which takes the indexes: without them they are all read", async () => {
    const { read } = await readFor({ mostRead: 50_000, hasIndexes: false });
    expect(read).toBeGreaterThan(customers);
  });
});

test("pages show all pairs once, however little of the list each of them reads", async () => {
  const db = authorize(organization.owner, "customer.merge");
  const pairs: Awaited<ReturnType<typeof findSharing>>["pairs"] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await findSharing(db, { limit, mostRead: 700, cursor });
    pairs.push(...page.pairs);
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(pairs.map(({ reason, id }) => reason + id)).size).toBe(pairs.length);
  for (const reason of ["email", "taxNumber", "name"])
    expect(pairs.filter((pair) => pair.reason === reason)).toHaveLength(customers / 100);
});

interface Reading {
  readonly mostRead: number;
  readonly hasIndexes?: boolean;
}

/** What a page finds, and how many rows and entries of indexes PostgreSQL reads for it. */
async function readFor({ mostRead, hasIndexes = true }: Reading) {
  const db = authorize(organization.owner, "customer.merge");
  return db.$transaction(async (tx) => {
    if (!hasIndexes)
      await unscoped(tx).query`
        SELECT set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`;
    const before = await allRead(tx);
    const found = await findSharing(tx, { limit, mostRead });
    return { found, read: (await allRead(tx)) - before };
  });
}

async function allRead(tx: TenantTx): Promise<number> {
  const rows = await unscoped(tx).query`
    SELECT (SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'customers')
      + (SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_index WHERE indrelid = 'customers'::regclass) AS read`;
  return readSchema.parse(rows)[0].read;
}
