import { lineAmounts } from "@/lib/quotes/lines/totals";
import { idAt } from "./calendar";
import type { DemoProduct } from "./make-products";
import type { DemoTaxClass } from "./make-tax-classes";
import type { QuotePlan } from "./quote-plan";
import type { Scene } from "./scene";

export type DemoQuoteLine = ReturnType<typeof makeLine>;

interface Order {
  readonly quoteId: string;
  readonly userId: string;
  readonly currency: string;
  readonly isTaxed: boolean;
  /** What the lines have where they are not taxed. */
  readonly classAbroad: DemoTaxClass | null;
  readonly products: readonly DemoProduct[];
}

const usualDiscountsBasisPoints = [0, 0, 0, 0, 500, 750, 1000, 1500];
const highDiscountsBasisPoints = [1800, 2000, 2250];

/** Two to seven lines of products that fit a project. */
export function makeQuoteLines(scene: Scene, plan: QuotePlan, order: Order): DemoQuoteLine[] {
  const { chance } = scene;
  const sellable = order.products.filter(
    ({ prices, isActive }) => prices.has(order.currency) && isActive,
  );
  const discountBasisPoints = chance.pick(
    plan.hasHighDiscount ? highDiscountsBasisPoints : usualDiscountsBasisPoints,
  );
  return chance
    .shuffle(sellable)
    .slice(0, chance.between(2, 7))
    .map((product, at) =>
      makeLine(scene, plan, order, { product, position: at + 1, discountBasisPoints }),
    );
}

interface LineChoice {
  readonly product: DemoProduct;
  readonly position: number;
  readonly discountBasisPoints: number;
}

function makeLine(scene: Scene, { createdAt }: QuotePlan, order: Order, choice: LineChoice) {
  const { product, position, discountBasisPoints } = choice;
  const { id: productId, sku, name, unit } = product.row;
  const unitPriceMinor = product.prices.get(order.currency) ?? 0n;
  const quantityThousandths = quantityOf(scene, unit, unitPriceMinor);
  const taxRateBasisPoints = order.isTaxed ? product.row.taxRateBasisPoints : 0;
  const taxClass = (order.isTaxed ? product.taxClass : order.classAbroad)?.row;
  const amounts = lineAmounts({
    quantityThousandths,
    unitPriceMinor,
    discountBasisPoints,
    discountMinor: 0n,
    taxRateBasisPoints,
  });
  return {
    amounts,
    row: {
      id: idAt(createdAt, scene.chance),
      userId: order.userId,
      quoteId: order.quoteId,
      position,
      productId,
      sku,
      description: name,
      quantity: (Number(quantityThousandths) / 1_000).toFixed(3),
      unit,
      unitPriceMinor,
      discountBasisPoints,
      discountMinor: amounts.discountMinor,
      taxRateBasisPoints,
      taxClassId: taxClass?.id ?? null,
      taxName: taxClass?.name ?? "",
      taxNote: taxClass?.note ?? "",
      netMinor: amounts.netMinor,
      taxMinor: amounts.taxMinor,
      createdAt,
      updatedAt: createdAt,
    },
  };
}

/** Cheap things by the hundred, machines one by one, hours and metres also by the half. */
function quantityOf({ chance }: Scene, unit: string, unitPriceMinor: bigint): bigint {
  if (unit === "hour" || unit === "m") return BigInt(chance.between(4, 24) * 500);
  if (unit === "day") return BigInt(chance.between(1, 3) * 1_000);
  if (unitPriceMinor < 2_500n) return BigInt(chance.between(4, 30) * 10_000);
  if (unitPriceMinor < 15_000n) return BigInt(chance.between(2, 16) * 1_000);
  if (unitPriceMinor < 80_000n) return BigInt(chance.between(1, 8) * 1_000);
  return BigInt(chance.between(1, 3) * 1_000);
}
