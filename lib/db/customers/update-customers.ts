import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { Customer } from "../types";
import type { NewCustomer } from "./insert-customers";

/** A changed customer, with the version that was read. */
export type ChangedCustomer = Omit<NewCustomer, "userId"> & Pick<Customer, "lockVersion">;

/**
 * Writes many customers in one statement. Throws, with nothing written, if one was changed since its version was read: start
 * again then.
 */
export async function updateCustomers(
  tx: TenantTx,
  customers: readonly ChangedCustomer[],
): Promise<void> {
  if (customers.length === 0) return;
  const count = await unscoped(tx).execute`
    UPDATE customers SET
      owner_user_id = row."ownerUserId", name = row.name, email = row.email, phone = row.phone, website = row.website,
      tax_number = row."taxNumber", currency = row.currency, note = row.note, tags = row.tags,
      lock_version = lock_version + 1, updated_at = date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) AS row (
      id uuid, "lockVersion" integer, "ownerUserId" uuid, name text, email text, phone text, website text,
      "taxNumber" text, currency text, note text, tags text[])
    WHERE customers.organization_id = ${currentOrganizationId()}::uuid AND customers.id = row.id
      AND customers.lock_version = row."lockVersion" AND customers.deleted_at IS NULL`;
  if (count !== customers.length)
    throw new Error("A customer was changed while many were written.");
}
