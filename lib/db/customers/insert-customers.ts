import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { Customer } from "../types";

/** A customer to be added, with the id that it will have. */
export type NewCustomer = Pick<
  Customer,
  | "id"
  | "userId"
  | "ownerUserId"
  | "name"
  | "email"
  | "phone"
  | "website"
  | "taxNumber"
  | "currency"
  | "note"
  | "tags"
>;

/** Adds many customers in one statement: Prisma's own takes twenty times as long for a thousand. */
export async function insertCustomers(
  tx: TenantTx,
  customers: readonly NewCustomer[],
): Promise<void> {
  if (customers.length === 0) return;
  await unscoped(tx).execute`
    INSERT INTO customers (organization_id, id, user_id, owner_user_id, name, email, phone, website, tax_number, currency, note,
      tags, updated_at)
    SELECT ${currentOrganizationId()}::uuid, id, "userId", "ownerUserId", name, email, phone, website, "taxNumber", currency, note,
      tags, date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) AS row (
      id uuid, "userId" uuid, "ownerUserId" uuid, name text, email text, phone text, website text, "taxNumber" text,
      currency text, note text, tags text[])`;
}
