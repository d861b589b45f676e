import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const contentSchema = z.object({ name: z.string(), rows: z.int(), checksum: z.string() });

/** What an organization has in one table: the number of rows, and a sum over them that changes with any of their values. */
export type TableContent = z.infer<typeof contentSchema>;

/** What an organization has in the tables that an import fills, whatever order it got there in. */
export async function importedContent(tx: TenantTx): Promise<readonly TableContent[]> {
  const organizationId = currentOrganizationId();
  const rows = await unscoped(tx).query`
    SELECT name, count(*)::int AS rows, coalesce(sum(('x' || left(md5(content), 15))::bit(60)::bigint), 0)::text AS checksum
    FROM (
      SELECT 'organization_members' AS name, t::text AS content FROM organization_members t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'customers' AS name, t::text AS content FROM customers t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'customer_contacts' AS name, t::text AS content FROM customer_contacts t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'customer_addresses' AS name, t::text AS content FROM customer_addresses t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'products' AS name, t::text AS content FROM products t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'competitors' AS name, t::text AS content FROM competitors t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'quotes' AS name, t::text AS content FROM quotes t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'quote_lines' AS name, t::text AS content FROM quote_lines t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'documents' AS name, t::text AS content FROM documents t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'document_versions' AS name, t::text AS content FROM document_versions t WHERE t.organization_id = ${organizationId}::uuid UNION ALL
      SELECT 'counters' AS name, t::text AS content FROM counters t WHERE t.organization_id = ${organizationId}::uuid
    ) AS filled GROUP BY name ORDER BY name`;
  return z.array(contentSchema).parse(rows);
}
