import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { problem } from "@/lib/result";

/** Why a SKU can't be given. A deleted product keeps its own: quotes name it, and a restored product is as it was. */
export async function skuProblem(db: TenantDb, sku: string) {
  const holder = await db.product.findFirst({ where: { sku }, select: { deletedAt: true } });
  return problem(holder?.deletedAt ? "sku_of_deleted" : "sku_taken", "sku");
}
