import { formatMoney } from "@/lib/money";

interface Price {
  readonly unitPriceMinor: number;
  readonly currency: string;
  readonly interval: string;
}

/** "€105.00 a month" for seven seats of 15 euros, written as `locale` does. */
export function priceInWords(
  { unitPriceMinor, currency, interval }: Price,
  seats: number,
  locale: string,
): string {
  return `${formatMoney(unitPriceMinor * seats, currency, locale)} a ${interval}`;
}

/** "1 seat", "7 seats". */
export function seatsInWords(seats: number): string {
  return seats === 1 ? "1 seat" : `${seats} seats`;
}

/** How few seats there can be. */
export function leastInWords(used: number): string {
  return used === 1 ? "At least 1: that one is taken." : `At least ${used}: so many are taken.`;
}
