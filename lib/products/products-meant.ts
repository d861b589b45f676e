import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matchingProducts } from "./matching-products";
import type { ProductFilter } from "./schema";

/** The products that fit a filter, as a query's `where`, the same for the list and the export. */
export async function productsMeant(db: TenantDb, { q, state, category }: ProductFilter) {
  const { where, isExact } = await matchingProducts(db, { q, isDeleted: state === "deleted" });
  return {
    isExact,
    where: { ...states[state], ...(category ? { category } : {}), AND: [where] },
  };
}

const states = {
  all: { deletedAt: null },
  active: { deletedAt: null, isActive: true },
  inactive: { deletedAt: null, isActive: false },
  deleted: { deletedAt: { not: null } },
} as const;
