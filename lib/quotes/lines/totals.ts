/** What a line's amounts are computed from. */
export interface PricedLine {
  /** In thousandths of a unit. */
  readonly quantityThousandths: bigint;
  readonly unitPriceMinor: bigint;
  /** A share of the price; if it is 0, `discountMinor` is an amount off the whole line. */
  readonly discountBasisPoints: number;
  readonly discountMinor: bigint;
  readonly taxRateBasisPoints: number;
}

/** A line's amounts, in minor units. */
export interface LineAmounts {
  readonly grossMinor: bigint;
  readonly discountMinor: bigint;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
}

/** A quote's totals, in minor units: total = subtotal - discount + tax. */
export interface QuoteTotals {
  readonly subtotalMinor: bigint;
  readonly discountMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/**
 * A line's amounts. Net and its tax are each rounded half up, once per line, so that the printed amounts add up to the total. A
 * discount never exceeds the line.
 */
export function lineAmounts(line: PricedLine): LineAmounts {
  const exactThousandths = line.quantityThousandths * line.unitPriceMinor;
  const grossMinor = divideHalfUp(exactThousandths, 1_000n);
  const netMinor =
    line.discountBasisPoints > 0
      ? divideHalfUp(exactThousandths * BigInt(10_000 - line.discountBasisPoints), 10_000_000n)
      : grossMinor - smaller(line.discountMinor, grossMinor);
  const taxMinor = divideHalfUp(netMinor * BigInt(line.taxRateBasisPoints), 10_000n);
  return { grossMinor, discountMinor: grossMinor - netMinor, netMinor, taxMinor };
}

/** The sums of the lines that count. The browser shows, and the server stores, what this one function says. */
export function quoteTotals(lines: readonly LineAmounts[]): QuoteTotals {
  const subtotalMinor = sum(lines.map((line) => line.grossMinor));
  const discountMinor = sum(lines.map((line) => line.discountMinor));
  const taxMinor = sum(lines.map((line) => line.taxMinor));
  const totalMinor = subtotalMinor - discountMinor + taxMinor;
  return { subtotalMinor, discountMinor, taxMinor, totalMinor };
}

function divideHalfUp(amount: bigint, divisor: bigint): bigint {
  return (amount * 2n + divisor) / (divisor * 2n);
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
