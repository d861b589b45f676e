import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
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

type Before = readonly (readonly [id: string, ownerUserId: string | null])[];

/** Gives each customer back to the owner named beside its id, if `from` still owns it. */
export const giveBackCustomers = (tx: TenantTx, before: Before, from: string | null) =>
  giveBack(tx, Prisma.sql`customers`, { before, from });

/** Does for quotes what {@link giveBackCustomers} does for customers. */
export const giveBackQuotes = (tx: TenantTx, before: Before, from: string | null) =>
  giveBack(tx, Prisma.sql`quotes`, { before, from });

async function giveBack(
  tx: TenantTx,
  table: Prisma.Sql,
  { before, from }: { readonly before: Before; readonly from: string | null },
): Promise<void> {
  if (before.length === 0) return;
  const rows = before.map(([id, ownerUserId]) => ({ id, ownerUserId }));
  await unscoped(tx).execute`
    UPDATE ${table} AS given SET owner_user_id = row."ownerUserId", lock_version = lock_version + 1,
      updated_at = date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, "ownerUserId" uuid)
    WHERE given.organization_id = ${currentOrganizationId()}::uuid AND given.id = row.id
      AND given.owner_user_id IS NOT DISTINCT FROM ${from}::uuid`;
}
