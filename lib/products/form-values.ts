import { basisPointsToText } from "@/lib/basis-points";
import { moneyToText } from "@/lib/money";
import type { Product } from "./product";

/** The values of a product's form: amounts as text in the digits of their currency. A new one has the usual tax. */
export function formValues(
  product: Product | undefined,
  currency: string,
  usualTaxRateBasisPoints = 0,
  usualTaxClassId = "",
) {
  const taxRateBasisPoints = product?.taxRateBasisPoints ?? usualTaxRateBasisPoints;
  const text = (minor: number, code: string) => moneyToText(BigInt(minor), code);
  return {
    sku: product?.sku ?? "",
    name: product?.name ?? "",
    description: product?.description ?? "",
    category: product?.category ?? "",
    unit: product?.unit ?? "piece",
    price: product ? text(product.unitPriceMinor, product.currency) : "",
    cost: product?.costMinor == null ? "" : text(product.costMinor, product.currency),
    currency: product?.currency ?? currency,
    otherPrices: (product?.prices ?? [])
      .map((price) => `${price.currency} ${text(price.unitPriceMinor, price.currency)}`)
      .join("\n"),
    taxClassId: product ? (product.taxClassId ?? "") : usualTaxClassId,
    taxRate: product || taxRateBasisPoints > 0 ? basisPointsToText(taxRateBasisPoints) : "",
    isActive: String(product?.isActive ?? true),
  };
}
