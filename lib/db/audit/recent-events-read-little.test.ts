import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import { readRecentEvents } from "./read-recent-events";

const customers = 5_000;
const told = 100;
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);

let organization: Organization;

/** One large company among many small ones, for which PostgreSQL makes the plan that a session keeps. */
beforeAll(async () => {
  organization = await anOrganization();
  for (let made = 0; made < told; made += 1)
    await aCustomer(organization.owner, { name: `Customer ${made}` });
  await ownerDatabase.query(
    `WITH small AS (INSERT INTO organizations (id, name) SELECT uuidv7(), 'Small' FROM generate_series(1, 1000) RETURNING id)
     INSERT INTO customers (organization_id, id, name, currency, updated_at)
     SELECT organization_id, uuidv7(), 'Customer', 'EUR', now() FROM (
       SELECT id AS organization_id FROM small
       UNION ALL SELECT $1 FROM generate_series(1, $2::integer)) AS owners`,
    [organization.organizationId, customers],
  );
  await ownerDatabase.query("ANALYZE customers, audit_events");
});

test("whether the last events' customers are still there is asked of those alone, however often the session has asked", async () => {
  const db = authorize(organization.owner, "dashboard.read");
  await db.$transaction(async (tx) => {
    for (let asked = 0; asked < 8; asked += 1) {
      const before = await customersRead(tx);
      const events = await readRecentEvents(tx, { limit: told, recordsOf: null });
      expect(events.map(({ hasPage }) => hasPage)).toEqual(Array(told).fill(true));
      expect((await customersRead(tx)) - before).toBeLessThanOrEqual(told);
    }
  });
});

async function customersRead(tx: TenantTx): Promise<number> {
  const rows = await unscoped(tx).query`
    SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'customers'`;
  return readSchema.parse(rows)[0].read;
}
