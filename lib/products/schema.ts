import { z } from "zod";
import { maxBulk } from "@/lib/bulk";
import {
  amountMinor,
  basisPoints,
  currencyCode,
  emptyToNull,
  flag,
  identifier,
  line,
  lockVersion,
  paragraphs,
  recordId,
  searchText,
} from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";
import { sortMeaning, stateMeaning } from "@/lib/record-state";

const maxPrices = 30;

const priceSchema = z.strictObject({ currency: currencyCode, unitPriceMinor: amountMinor });

/** The fields whose value is text, in JSON and in a form alike. */
export const productTexts = {
  sku: identifier(64, "Enter the SKU."),
  name: line(200, "Enter the product's name."),
  description: paragraphs(10_000),
  category: line(100).or(z.literal("")),
  unit: line(20, "Say what one is, such as piece or hour."),
};

export const productFields = {
  ...productTexts,
  unitPriceMinor: amountMinor,
  costMinor: amountMinor.nullable(),
  currency: currencyCode,
  prices: z.array(priceSchema).max(maxPrices, `Use at most ${maxPrices} currencies.`),
  taxClassId: emptyToNull(recordId),
  taxRateBasisPoints: basisPoints,
  isActive: flag,
};

/** Without a currency it gets the organization's. */
export const createProductSchema = z.strictObject({
  ...productFields,
  description: productTexts.description.default(""),
  category: productTexts.category.default(""),
  unit: productTexts.unit.default("piece"),
  costMinor: productFields.costMinor.default(null),
  currency: currencyCode.optional().describe("Without one the organization's is taken."),
  prices: productFields.prices.default([]),
  taxClassId: productFields.taxClassId.default(null),
  taxRateBasisPoints: basisPoints
    .optional()
    .describe("Without one it is the tax class's, or 0 without a class."),
  isActive: flag.default(true),
});

export const createProductsSchema = z.strictObject({
  products: z.array(createProductSchema).min(1).max(maxBulk, `Send at most ${maxBulk} at once.`),
});

export const productIdSchema = z.strictObject({ productId: recordId });

/** What is left out stays as it is. */
export const updateProductSchema = z
  .strictObject(productFields)
  .partial()
  .extend({ ...productIdSchema.shape, lockVersion: lockVersion.optional() });

export const productSorts = ["newest", "name", "price"] as const;
const productStates = ["all", "active", "inactive", "deleted"] as const;

/** Which products are meant, for the list and for an export. */
const productFilter = {
  q: searched,
  state: z.enum(productStates).default("all").describe(stateMeaning),
  category: searchText(100).default(""),
};

export const productFilterSchema = z.strictObject(productFilter);

export const listProductsSchema = listSchema("products", {
  ...productFilter,
  sort: z.enum(productSorts).default("newest").describe(sortMeaning),
});

export type CreateProducts = z.output<typeof createProductsSchema>;
export type CreateProduct = z.output<typeof createProductSchema>;
/** A new product that says which currency its price is in. */
export type PricedProduct = CreateProduct & { readonly currency: string };
export type UpdateProduct = z.output<typeof updateProductSchema>;
export type ProductFilter = z.output<typeof productFilterSchema>;
export type ListProducts = z.output<typeof listProductsSchema>;
