import type { CreateProduct } from "./schema";

/** What a product's fields are called in a sentence. */
export const fieldWords: Readonly<Record<keyof CreateProduct, string>> = {
  sku: "the SKU",
  name: "the name",
  description: "the description",
  category: "the category",
  unit: "the unit",
  unitPriceMinor: "the price",
  costMinor: "the cost",
  currency: "the currency",
  prices: "the prices in other currencies",
  taxClassId: "the tax class",
  taxRateBasisPoints: "the tax",
  isActive: "whether it is sold",
};
