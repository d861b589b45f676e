import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { CustomerAddress } from "../types";

type NewAddress = Pick<
  CustomerAddress,
  "id" | "userId" | "customerId" | "street" | "postalCode" | "city" | "region" | "country"
>;

/** Writes the billing addresses of many customers in one statement, replacing those that are there. */
export async function putBillingAddresses(
  tx: TenantTx,
  addresses: readonly NewAddress[],
): Promise<void> {
  if (addresses.length === 0) return;
  await unscoped(tx).execute`
    INSERT INTO customer_addresses AS address (organization_id, id, user_id, customer_id, kind, street, postal_code, city, region,
      country)
    SELECT ${currentOrganizationId()}::uuid, id, "userId", "customerId", 'billing', street, "postalCode", city, region, country
    FROM jsonb_to_recordset(${JSON.stringify(addresses)}::jsonb) AS row (
      id uuid, "userId" uuid, "customerId" uuid, street text, "postalCode" text, city text, region text, country text)
    ON CONFLICT (organization_id, customer_id, kind) DO UPDATE SET
      street = excluded.street, postal_code = excluded.postal_code, city = excluded.city, region = excluded.region,
      country = excluded.country, updated_at = now()
    WHERE address.organization_id = ${currentOrganizationId()}::uuid`;
}
