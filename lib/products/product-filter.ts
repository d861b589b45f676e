import { contains } from "@/lib/contains";
import type { ProductFilter } from "./schema";

/** The products that a filter means, as a query's `where`: the list and the export ask for the same ones. */
export function productsMeant({ q, state, category }: ProductFilter) {
  return {
    ...states[state],
    ...(category ? { category } : {}),
    ...(q ? { OR: [{ name: contains(q) }, { sku: contains(q) }] } : {}),
  };
}

const states = {
  all: { deletedAt: null },
  active: { deletedAt: null, isActive: true },
  inactive: { deletedAt: null, isActive: false },
  deleted: { deletedAt: { not: null } },
} as const;
