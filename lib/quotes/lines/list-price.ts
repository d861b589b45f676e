import { lineAmounts, type PricedLine } from "./totals";

/**
 * How far a line's net is below what its quantity costs at the product's list price, or one unit of it below that price, in basis
 * points rounded up; 0 where neither is. Both nets are rounded as every line is, so that nothing is below its own price. The unit
 * counts for itself, because of a quantity of 0, or of next to nothing, the buyer reads the price all the same.
 */
export function belowListBasisPoints(line: PricedLine, listPriceMinor: bigint): number {
  const atList = { ...line, unitPriceMinor: listPriceMinor, discountBasisPoints: 0 };
  const { grossMinor: listMinor } = lineAmounts({ ...atList, discountMinor: 0n });
  const unit = line.unitPriceMinor * BigInt(10_000 - line.discountBasisPoints);
  const listUnit = listPriceMinor * 10_000n;
  return Math.max(
    shareOf(listMinor - lineAmounts(line).netMinor, listMinor),
    shareOf(listUnit - unit, listUnit),
  );
}

/**
 * The discount for which a line's writer may need an approval, in basis points rounded up: what is written on it, or what its net is
 * below the list price, whichever is more. A lower price that somebody types counts like the discount that it is. A discount on a
 * price above the list's counts as it is written, even if the buyer pays the list price in the end: they read it on paper, and ask
 * for as much the next time. A line without a list price (null) has what is written on it alone.
 */
export function countedDiscount(line: PricedLine, listPriceMinor: bigint | null): number {
  const { grossMinor, discountMinor } = lineAmounts(line);
  const written = Math.max(line.discountBasisPoints, shareOf(discountMinor, grossMinor));
  if (listPriceMinor === null) return written;
  return Math.max(written, belowListBasisPoints(line, listPriceMinor));
}

function shareOf(partMinor: bigint, wholeMinor: bigint): number {
  if (partMinor <= 0n || wholeMinor === 0n) return 0;
  return Number((partMinor * 10_000n + wholeMinor - 1n) / wholeMinor);
}
