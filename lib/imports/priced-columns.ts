import { currencyCode } from "@/lib/fields";
import type { Cells } from "./importer";

/** The currency of a column that holds a product's prices in one: USD for "price:USD"; null for every other column. */
export function pricedIn(key: string): string | null {
  const [, code] = /^price:([A-Z]{3})$/.exec(key) ?? [];
  return code && currencyCode.safeParse(code).success ? code : null;
}

/** The column of a product's prices in a currency. */
export function priceColumn(currency: string): string {
  return `price:${currency}`;
}

/**
 * A line's cells with the prices of its columns where a product's form has them: the one in the product's own currency alone, the
 * others among the prices that it has beside.
 */
export function withPrices(
  cells: Cells,
  product: { currency: string; otherPrices: string },
): Cells {
  const ownColumn = priceColumn(product.currency.toUpperCase());
  const entries = Object.entries(cells);
  const others = entries.flatMap(([key, price]) => {
    const currency = pricedIn(key);
    return currency && key !== ownColumn ? [`${currency} ${price}`] : [];
  });
  const own = cells[ownColumn];
  const replaced = others.map((line) => line.slice(0, 3));
  const kept = (cells.otherPrices ?? product.otherPrices)
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !replaced.includes(line.slice(0, 3).toUpperCase()));
  return {
    ...(own === undefined ? {} : { price: own }),
    ...Object.fromEntries(entries.filter(([key]) => pricedIn(key) === null)),
    ...(others.length > 0 ? { otherPrices: [...kept, ...others].join("\n") } : {}),
  };
}
