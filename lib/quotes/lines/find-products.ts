import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { basisPointsToText } from "@/lib/basis-points";
import { moneyToText } from "@/lib/money";
import { matchingProducts } from "@/lib/products/matching-products";
import { ok } from "@/lib/result";
import type { FindProducts } from "../schema";

const most = 8;

/**
 * The active products whose name or SKU contains what somebody types in a line, or is spelled much like it, with the price in the
 * quote's currency.
 */
export async function findProducts(actor: Member, { q, currency }: FindProducts) {
  const db = authorize(actor, "quote.create");
  const meant = await matchingProducts(db, { q, isDeleted: false });
  const products = await db.product.findMany({
    where: { deletedAt: null, isActive: true, AND: [meant.where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      sku: true,
      name: true,
      unit: true,
      currency: true,
      unitPriceMinor: true,
      taxRateBasisPoints: true,
      taxClass: { select: { id: true, name: true, note: true } },
      prices: { where: { currency }, select: { unitPriceMinor: true } },
    },
  });
  return ok({
    data: products.map(({ id, sku, name, unit, taxRateBasisPoints, taxClass, prices, ...own }) => {
      const priceMinor =
        own.currency === currency ? own.unitPriceMinor : (prices[0]?.unitPriceMinor ?? null);
      return {
        id,
        sku,
        name,
        unit,
        price: priceMinor === null ? "" : moneyToText(priceMinor, currency),
        tax: basisPointsToText(taxRateBasisPoints),
        taxClassId: taxClass?.id ?? null,
        taxName: taxClass?.name ?? "",
        taxNote: taxClass?.note ?? "",
      };
    }),
  });
}
