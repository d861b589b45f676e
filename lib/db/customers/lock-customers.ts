import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const lockedSchema = z.array(
  z.object({ id: z.string(), ownerUserId: z.string().nullable(), tags: z.array(z.string()) }),
);

/**
 * Locks those of the customers that are not deleted, or all of them, and reads them. They are locked in the order of their ids, so
 * that two callers with some in common never deadlock. Whoever adds something to one of them waits too.
 */
export async function lockCustomers(
  tx: TenantTx,
  ids: readonly string[],
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
) {
  const rows = await unscoped(tx).query`
    SELECT id, owner_user_id AS "ownerUserId", tags FROM customers
    WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ANY (${[...ids]}::uuid[])
      AND (${withDeleted}::boolean OR deleted_at IS NULL)
    ORDER BY id FOR UPDATE`;
  return lockedSchema.parse(rows);
}

/**
 * Keeps a customer from being merged until the transaction ends, so that what is added to it is not lost. Travels with the next
 * statement, which will not find a customer that has gone. FOR KEY SHARE, as the foreign key itself takes later: it waits for no
 * change of the customer, such as a long import's.
 */
export function holdCustomer(tx: TenantTx, customerId: string): void {
  unscoped(tx).post`
    SELECT FROM customers
    WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ${customerId}::uuid FOR KEY SHARE`;
}
