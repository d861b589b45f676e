import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const recordsSchema = z.object({
  customers: z.int(),
  products: z.int(),
  quotes: z.int(),
  documents: z.int(),
  members: z.int(),
  events: z.int(),
});

/** How many records of each kind an organization has, deleted ones included; one statement. */
export async function countRecords(db: TenantDb): Promise<z.infer<typeof recordsSchema>> {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT
        (SELECT count(*)::integer FROM customers WHERE organization_id = ${organizationId}::uuid) AS customers,
        (SELECT count(*)::integer FROM products WHERE organization_id = ${organizationId}::uuid) AS products,
        (SELECT count(*)::integer FROM quotes WHERE organization_id = ${organizationId}::uuid) AS quotes,
        (SELECT count(*)::integer FROM documents WHERE organization_id = ${organizationId}::uuid) AS documents,
        (SELECT count(*)::integer FROM organization_members WHERE organization_id = ${organizationId}::uuid) AS members,
        (SELECT count(*)::integer FROM audit_events WHERE organization_id = ${organizationId}::uuid) AS events`,
  );
  return z.tuple([recordsSchema]).parse(rows)[0];
}
