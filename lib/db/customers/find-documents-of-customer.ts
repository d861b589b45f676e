import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb, TenantTx } from "../tenant-handle";

const idsSchema = z.array(z.object({ id: z.string() }));

/**
 * At most this many documents of a customer and of its quotes, deleted ones included, in no order. Each half has an index; a
 * single condition with OR would go through all documents.
 */
export async function findDocumentsOfCustomer(
  db: TenantDb | TenantTx,
  { customerId, most }: { readonly customerId: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT id::text FROM documents WHERE organization_id = ${organizationId}::uuid AND customer_id = ${customerId}::uuid
      UNION ALL
      SELECT documents.id::text FROM quotes JOIN documents ON documents.quote_id = quotes.id
      WHERE quotes.organization_id = ${organizationId}::uuid AND quotes.customer_id = ${customerId}::uuid
        AND documents.organization_id = ${organizationId}::uuid
        AND documents.customer_id IS DISTINCT FROM ${customerId}::uuid
      LIMIT ${most}`,
  );
  return idsSchema.parse(rows).map(({ id }) => id);
}
