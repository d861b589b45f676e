import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { rowsAsJson } from "../statements/rows-as-json";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { Product } from "../types";
import type { NewProduct } from "./insert-products";

/** A changed product, with the version that was read. */
export type ChangedProduct = Omit<NewProduct, "userId" | "sku"> & Pick<Product, "lockVersion">;

/**
 * Writes many products in one statement. Throws, with nothing written, if one was changed since its version was read: start again
 * then.
 */
export async function updateProducts(
  tx: TenantTx,
  products: readonly ChangedProduct[],
): Promise<void> {
  if (products.length === 0) return;
  const count = await unscoped(tx).execute`
    UPDATE products SET
      name = row.name, description = row.description, category = row.category, unit = row.unit,
      unit_price_minor = row."unitPriceMinor", cost_minor = row."costMinor", currency = row.currency,
      tax_class_id = row."taxClassId", tax_rate_basis_points = row."taxRateBasisPoints", is_active = row."isActive",
      lock_version = lock_version + 1, updated_at = date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${rowsAsJson(products)}::jsonb) AS row (
      id uuid, "lockVersion" integer, name text, description text, category text, unit text, "unitPriceMinor" bigint,
      "costMinor" bigint, currency text, "taxClassId" uuid, "taxRateBasisPoints" integer, "isActive" boolean)
    WHERE products.organization_id = ${currentOrganizationId()}::uuid AND products.id = row.id
      AND products.lock_version = row."lockVersion" AND products.deleted_at IS NULL`;
  if (count !== products.length) throw new Error("A product was changed while many were written.");
}
