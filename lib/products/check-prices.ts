import { ok, problem } from "@/lib/result";
import type { PricedProduct } from "./schema";

/** Whether each currency has one price, the product's own currency included. */
export function checkPrices({ currency, prices }: Pick<PricedProduct, "currency" | "prices">) {
  const currencies = [currency, ...prices.map((price) => price.currency)];
  const isDouble = new Set(currencies).size < currencies.length;
  return isDouble ? problem("currency_twice", "prices") : ok(currencies);
}
