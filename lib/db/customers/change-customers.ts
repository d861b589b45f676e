import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** Adds a tag to customers, or takes it away. */
export async function changeTag(
  tx: TenantTx,
  { ids, tag, isAdded }: { ids: readonly string[]; tag: string; isAdded: boolean },
): Promise<void> {
  await unscoped(tx).execute`
    UPDATE customers SET
      tags = CASE WHEN ${isAdded}::boolean THEN array_append(array_remove(tags, ${tag}::text), ${tag}::text)
        ELSE array_remove(tags, ${tag}::text) END,
      lock_version = lock_version + 1, updated_at = date_trunc('milliseconds', now())
    WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ANY (${[...ids]}::uuid[])`;
}

/** Gives each customer back to the owner named beside its id, if `from` still owns it. */
export async function giveBackOwners(
  tx: TenantTx,
  before: readonly (readonly [id: string, ownerUserId: string | null])[],
  from: string | null,
): Promise<number> {
  const rows = before.map(([id, ownerUserId]) => ({ id, ownerUserId }));
  return unscoped(tx).execute`
    UPDATE customers SET owner_user_id = row."ownerUserId", lock_version = lock_version + 1,
      updated_at = date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, "ownerUserId" uuid)
    WHERE customers.organization_id = ${currentOrganizationId()}::uuid AND customers.id = row.id
      AND customers.owner_user_id IS NOT DISTINCT FROM ${from}::uuid`;
}
