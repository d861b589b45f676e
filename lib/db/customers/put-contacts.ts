import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { CustomerContact } from "../types";

export type PutContact = Pick<
  CustomerContact,
  "id" | "userId" | "customerId" | "name" | "title" | "email" | "phone" | "isPrimary"
>;

/** Adds many contacts in one statement; those whose ids exist are changed. */
export async function putContacts(tx: TenantTx, contacts: readonly PutContact[]): Promise<void> {
  if (contacts.length === 0) return;
  await unscoped(tx).execute`
    INSERT INTO customer_contacts AS contact (organization_id, id, user_id, customer_id, name, title, email, phone, is_primary)
    SELECT ${currentOrganizationId()}::uuid, id, "userId", "customerId", name, title, email, phone, "isPrimary"
    FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS row (
      id uuid, "userId" uuid, "customerId" uuid, name text, title text, email text, phone text, "isPrimary" boolean)
    ON CONFLICT (organization_id, id) DO UPDATE SET
      name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone, updated_at = now()
    WHERE contact.organization_id = ${currentOrganizationId()}::uuid`;
}
