interface TaxedLine {
  readonly kind: string;
  readonly isOptional: boolean;
  readonly taxRateBasisPoints: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/**
 * The tax on the lines that count, by rate, the highest first. It sums what is rounded per line, so that it adds up to the total.
 */
export function taxByRate(lines: readonly TaxedLine[]) {
  const counted = lines.filter(({ kind, isOptional }) => kind === "item" && !isOptional);
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

/** The lines that a buyer may take on top, and their sum before tax. */
export function optionsOf<Line extends TaxedLine>(lines: readonly Line[]) {
  const options = lines.filter(({ kind, isOptional }) => kind === "item" && isOptional);
  return { options, netMinor: options.reduce((sum, { netMinor }) => sum + netMinor, 0) };
}
