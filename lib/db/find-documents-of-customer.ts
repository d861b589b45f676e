import "server-only";
import { z } from "zod";
import type { TenantDb, TenantTx } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

const idsSchema = z.array(z.object({ id: z.string() }));

/**
 * So many documents of a customer and of its quotes, deleted ones among them, in no order. An index has either part; as one
 * condition with an OR they are looked for among all documents.
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
