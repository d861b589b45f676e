import type { ProductPrice, Product as ProductRow } from "@/lib/db/types";

/** The columns of a product. Its cost is read separately, because not everybody may know it. */
export const productColumns = {
  id: true,
  organizationId: true,
  userId: true,
  sku: true,
  name: true,
  description: true,
  category: true,
  unit: true,
  unitPriceMinor: true,
  currency: true,
  taxClassId: true,
  taxRateBasisPoints: true,
  isActive: true,
  lockVersion: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
  prices: { select: { currency: true, unitPriceMinor: true }, orderBy: { currency: "asc" } },
} as const;

type Columns = Exclude<keyof typeof productColumns, "prices">;
type Row = Pick<ProductRow, Columns> & {
  readonly costMinor?: bigint | null;
  readonly prices: readonly Pick<ProductPrice, "currency" | "unitPriceMinor">[];
};

export type Product = ReturnType<typeof toProduct>;

/** A product as pages and API show it: amounts in minor units, and no `costMinor` for members who may not know it. */
export function toProduct({ prices, unitPriceMinor, costMinor, ...row }: Row) {
  return {
    ...row,
    unitPriceMinor: Number(unitPriceMinor),
    ...(costMinor === undefined
      ? {}
      : { costMinor: costMinor === null ? null : Number(costMinor) }),
    prices: prices.map((price) => ({ ...price, unitPriceMinor: Number(price.unitPriceMinor) })),
  };
}
