import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import { type QuotesMeant, quoteRows } from "./quote-rows";

const quotes = 5_000;
const count = 20;
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);

let organization: Organization;

/** A fifth are drafts, of which none has a last day, fifty are in dollars; the rest are neither. */
beforeAll(async () => {
  organization = await anOrganization();
  const { id: customerId } = await aCustomer(organization.owner);
  await ownerDatabase.query(
    `INSERT INTO quotes (organization_id, id, customer_id, number, status, currency, valid_until, updated_at)
     SELECT $1, uuidv7(), $2, n, CASE n % 5 WHEN 0 THEN 'draft' ELSE 'sent' END,
       CASE n % 100 WHEN 1 THEN 'USD' ELSE 'EUR' END, CASE WHEN n % 5 > 0 THEN current_date + n % 90 END, now()
     FROM generate_series(1, $3::integer) AS n`,
    [organization.organizationId, customerId, quotes],
  );
  await ownerDatabase.query("ANALYZE quotes");
});

describe("of 5,000 quotes, few are read for those that expire first", () => {
  test.each([
    ["among the drafts", { status: "draft" }],
    ["of a rare currency", { currency: "USD" }],
  ] as const)("%s, however often the session has asked", async (_which, filter) => {
    for (let asked = 0; asked < 8; asked += 1) {
      const { read, rows } = await readFor(filter);
      expect(rows).toHaveLength(count);
      expect(read).toBeLessThan(3 * count);
    }
  });

  test("which takes an index in their order: without one all drafts are read", async () => {
    const { read } = await readFor({ status: "draft" }, { hasOrder: false });
    expect(read).toBeGreaterThanOrEqual(quotes / 5);
  });
});

/** What a page has, and how many quotes PostgreSQL reads for it. */
async function readFor(filter: Omit<QuotesMeant, "isDeleted">, { hasOrder = true } = {}) {
  const db = authorize(organization.owner, "quote.read");
  return db.$transaction(async (tx) => {
    if (!hasOrder) await unscoped(tx).query`SELECT set_config('enable_indexscan', 'off', true)`;
    const before = await allRead(tx);
    const meant = { isDeleted: false, ...filter };
    const rows = await quoteRows(tx, { meant, sort: "valid_until", count });
    return { rows, read: (await allRead(tx)) - before };
  });
}

async function allRead(tx: TenantTx): Promise<number> {
  const rows = await unscoped(tx).query`
    SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'quotes'`;
  return readSchema.parse(rows)[0].read;
}
