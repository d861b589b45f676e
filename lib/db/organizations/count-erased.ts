import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** Adds to an erasure's receipt what was just deleted from a table, in the transaction that deletes it. */
export async function countErased(tx: TenantTx, table: string, rows: number): Promise<void> {
  await unscoped(tx).execute`
    UPDATE erasure_receipts
    SET tables = tables || jsonb_build_object(${table}::text, coalesce((tables ->> ${table}::text)::bigint, 0) + ${rows}::bigint)
    WHERE organization_id = ${currentOrganizationId()}::uuid`;
}
