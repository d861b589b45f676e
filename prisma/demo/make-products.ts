import { idAt, officeTime } from "./calendar";
import type { Company } from "./company";
import type { DemoTaxClass } from "./make-tax-classes";
import { historyDays, type Scene } from "./scene";

export type DemoProduct = ReturnType<typeof makeProduct>;

/** The company's products; every second one has a price in the second currency too. */
export function makeProducts(scene: Scene, taxClasses: readonly DemoTaxClass[]): DemoProduct[] {
  return scene.company.products.map((entry, at) => {
    const taxClass = taxClasses.find(({ row }) => row.rateBasisPoints === entry.tax) ?? null;
    return makeProduct(scene, { ...entry, taxClass }, at % 2 === 0);
  });
}

type Entry = Company["products"][number] & { readonly taxClass: DemoTaxClass | null };

function makeProduct(scene: Scene, entry: Entry, isSoldAbroad: boolean) {
  const { company, staff, now, chance } = scene;
  const createdAt = officeTime(now, historyDays - 2, chance);
  const made = { userId: staff.manager, createdAt, updatedAt: createdAt };
  const id = idAt(createdAt, chance);
  const secondPriceMinor = inSecondCurrency(entry.price, company.secondCurrencyRate);
  return {
    taxClass: entry.taxClass,
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
      taxClassId: entry.taxClass?.row.id ?? null,
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
