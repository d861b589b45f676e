interface PricedLine {
  /** In thousandths of a unit. */
  readonly quantityThousandths: bigint;
  readonly unitPriceMinor: bigint;
  readonly discountBasisPoints: number;
  readonly taxRateBasisPoints: number;
}

/** What a line comes to, in minor units: net is rounded half-up, and so is the tax on it. */
export function lineAmounts(line: PricedLine) {
  const grossThousandths = line.quantityThousandths * line.unitPriceMinor;
  const grossMinor = divideHalfUp(grossThousandths, 1_000n);
  const netMinor = divideHalfUp(
    grossThousandths * BigInt(10_000 - line.discountBasisPoints),
    10_000_000n,
  );
  const taxMinor = divideHalfUp(netMinor * BigInt(line.taxRateBasisPoints), 10_000n);
  return { grossMinor, discountMinor: grossMinor - netMinor, netMinor, taxMinor };
}

/** The sums of a quote's lines: total = subtotal - discount + tax, as the table's CHECK has it. */
export function quoteTotals(lines: readonly ReturnType<typeof lineAmounts>[]) {
  const subtotalMinor = sum(lines.map((line) => line.grossMinor));
  const discountMinor = sum(lines.map((line) => line.discountMinor));
  const taxMinor = sum(lines.map((line) => line.taxMinor));
  return {
    subtotalMinor,
    discountMinor,
    taxMinor,
    totalMinor: subtotalMinor - discountMinor + taxMinor,
  };
}

function divideHalfUp(amount: bigint, divisor: bigint): bigint {
  return (amount * 2n + divisor) / (divisor * 2n);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
