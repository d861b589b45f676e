import { randomUUID } from "node:crypto";
import type { Doors } from "./door-facts";

/** Doors of products and their tax classes. */
export const productsDoors: Doors = {
  "GET /products/export": { access: "product.read" },
  "GET /products": { access: "product.read" },
  "POST /products": {
    access: "product.create",
    status: 201,
    body: () => ({
      sku: `B-${randomUUID()}`,
      name: "Croissant 🥐",
      description: "With butter 🥐",
      category: "Bakery",
      unit: "piece",
      unit_price_minor: 250,
      cost_minor: 90,
      currency: "EUR",
      prices: [{ currency: "JPY", unit_price_minor: 400 }],
      tax_rate_basis_points: 700,
      is_active: true,
    }),
  },
  "POST /products/bulk": {
    access: "product.create",
    body: () => ({ products: [{ sku: `B-${randomUUID()}`, name: "🥐", unit_price_minor: 250 }] }),
  },
  "GET /products/[productId]": { access: "product.read" },
  "PATCH /products/[productId]": {
    access: "product.update",
    body: () => ({ name: "🥐", unit_price_minor: 260, prices: [], lock_version: 1 }),
  },
  "DELETE /products/[productId]": { access: "product.delete" },
  "GET /tax-classes": { access: "tax_class.read" },
  "POST /tax-classes": {
    access: "tax_class.manage",
    status: 201,
    body: () => ({
      name: `Reduced 🥐 ${randomUUID().slice(0, 8)}`,
      rate_basis_points: 700,
      note: "🥐",
    }),
  },
  "GET /tax-classes/[taxClassId]": { access: "tax_class.read" },
  "PATCH /tax-classes/[taxClassId]": {
    access: "tax_class.manage",
    body: () => ({
      name: "🥐",
      rate_basis_points: 800,
      note: "🥐",
      is_active: true,
      lock_version: 1,
    }),
  },
  "POST /products/[productId]/restore": { access: "product.delete" },
};
