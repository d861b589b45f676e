import { idAt, officeTime } from "./calendar";
import type { Company } from "./company";
import { historyDays, type Scene } from "./scene";

export type DemoProduct = ReturnType<typeof makeProduct>;

/** The company's products; every second one has a price in the second currency too. */
export function makeProducts(scene: Scene): DemoProduct[] {
  return scene.company.products.map((entry, at) => makeProduct(scene, entry, at % 2 === 0));
}

function makeProduct(scene: Scene, entry: Company["products"][number], isSoldAbroad: boolean) {
  const { company, staff, now, chance } = scene;
  const createdAt = officeTime(now, historyDays - 2, chance);
  const made = { userId: staff.manager, createdAt, updatedAt: createdAt };
  const id = idAt(createdAt, chance);
  const secondPriceMinor = inSecondCurrency(entry.price, company.secondCurrencyRate);
  return {
    category: entry.category,
    isActive: entry.state !== "outgoing",
    /** In minor units, by currency. */
    prices: new Map([
      [company.currency, entry.price],
      ...(isSoldAbroad ? [[company.secondCurrency, secondPriceMinor] as const] : []),
    ]),
    row: {
      ...made,
      id,
      sku: entry.sku,
      name: entry.name,
      description: entry.description,
      category: entry.category,
      unit: entry.unit,
      unitPriceMinor: entry.price,
      costMinor: (entry.price * BigInt(chance.between(52, 70))) / 100n,
      currency: company.currency,
      taxRateBasisPoints: entry.tax,
      isActive: entry.state !== "outgoing",
    },
    price: isSoldAbroad
      ? {
          ...made,
          id: idAt(createdAt, chance),
          productId: id,
          currency: company.secondCurrency,
          unitPriceMinor: secondPriceMinor,
        }
      : null,
  };
}

/** Converted and rounded to ten minor units, as a price list has it. */
function inSecondCurrency(priceMinor: bigint, rate: number): bigint {
  return BigInt(Math.round((Number(priceMinor) * rate) / 10) * 10);
}
