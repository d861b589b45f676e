import { isCounted } from "./is-counted";

interface TaxedLine {
  readonly kind: string;
  readonly isOptional: boolean;
  readonly isChosen?: boolean;
  readonly taxRateBasisPoints: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/**
 * The tax on the lines that count, by rate, the highest first. It sums what is rounded per line, so that it adds up to the total.
 */
export function taxByRate(lines: readonly TaxedLine[]) {
  const counted = lines.filter(isCounted);
  const rates = [...new Set(counted.map(({ taxRateBasisPoints }) => taxRateBasisPoints))];
  return rates
    .sort((a, b) => b - a)
    .map((rateBasisPoints) => ({
      rateBasisPoints,
      taxMinor: counted
        .filter(({ taxRateBasisPoints }) => taxRateBasisPoints === rateBasisPoints)
        .reduce((sum, { taxMinor }) => sum + taxMinor, 0),
    }));
}

/** The lines that a buyer may take on top, or has left, and their sum before tax. */
export function optionsOf<Line extends TaxedLine>(lines: readonly Line[]) {
  const options = lines.filter((line) => line.kind === "item" && !isCounted(line));
  return { options, netMinor: options.reduce((sum, { netMinor }) => sum + netMinor, 0) };
}
