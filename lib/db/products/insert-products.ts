import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { rowsAsJson } from "../statements/rows-as-json";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";
import type { Product, ProductPrice } from "../types";

/** A product to be added, with the id that it will have. */
export type NewProduct = Pick<
  Product,
  | "id"
  | "userId"
  | "sku"
  | "name"
  | "description"
  | "category"
  | "unit"
  | "unitPriceMinor"
  | "costMinor"
  | "currency"
  | "taxClassId"
  | "taxRateBasisPoints"
  | "isActive"
>;

/** Adds many products in one statement. */
export async function insertProducts(tx: TenantTx, products: readonly NewProduct[]): Promise<void> {
  if (products.length === 0) return;
  await unscoped(tx).execute`
    INSERT INTO products (organization_id, id, user_id, sku, name, description, category, unit, unit_price_minor, cost_minor,
      currency, tax_class_id, tax_rate_basis_points, is_active, updated_at)
    SELECT ${currentOrganizationId()}::uuid, id, "userId", sku, name, description, category, unit, "unitPriceMinor", "costMinor",
      currency, "taxClassId", "taxRateBasisPoints", "isActive", date_trunc('milliseconds', now())
    FROM jsonb_to_recordset(${rowsAsJson(products)}::jsonb) AS row (
      id uuid, "userId" uuid, sku text, name text, description text, category text, unit text, "unitPriceMinor" bigint,
      "costMinor" bigint, currency text, "taxClassId" uuid, "taxRateBasisPoints" integer, "isActive" boolean)`;
}

type NewPrice = Pick<ProductPrice, "id" | "userId" | "productId" | "currency" | "unitPriceMinor">;

/** Adds the prices of many products in one statement. */
export async function insertPrices(tx: TenantTx, prices: readonly NewPrice[]): Promise<void> {
  if (prices.length === 0) return;
  await unscoped(tx).execute`
    INSERT INTO product_prices (organization_id, id, user_id, product_id, currency, unit_price_minor)
    SELECT ${currentOrganizationId()}::uuid, id, "userId", "productId", currency, "unitPriceMinor"
    FROM jsonb_to_recordset(${rowsAsJson(prices)}::jsonb) AS row (
      id uuid, "userId" uuid, "productId" uuid, currency text, "unitPriceMinor" bigint)`;
}
