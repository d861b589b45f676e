import { lineAmounts, type PricedLine, quoteTotals } from "@/lib/quotes/lines/totals";

/** Lines that add up to a wanted total. */
export interface FittedLines {
  readonly lines: readonly PricedLine[];
  /** What a further line without tax has to add; 0 if none is needed. */
  readonly addedMinor: bigint;
}

/**
 * Makes a quote's lines add up, to the cent, to the total that its customer was told. If they come to more, discounts are raised
 * from the last line up, by as little as possible. If they come to less, a line has to be added. A total below zero can't be
 * reached, so the lines stay as they are.
 */
export function fitTotal(lines: readonly PricedLine[], totalMinor: bigint): FittedLines {
  if (totalMinor < 0n) return { lines, addedMinor: 0n };
  const exact = withOneChanged(lines, totalMinor);
  if (exact) return { lines: exact, addedMinor: 0n };
  const fitted = [...lines];
  let excess = totalOf(fitted) - totalMinor;
  for (let at = fitted.length - 1; at >= 0 && excess > 0n; at -= 1) {
    const line = fitted[at];
    if (!line) continue;
    fitted[at] = cheaperBy(line, excess);
    excess = totalOf(fitted) - totalMinor;
  }
  return { lines: fitted, addedMinor: -excess };
}

/** The lines with one made cheaper, if that reaches the total exactly. */
function withOneChanged(
  lines: readonly PricedLine[],
  totalMinor: bigint,
): readonly PricedLine[] | null {
  const excess = totalOf(lines) - totalMinor;
  if (excess <= 0n) return null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const changed = line ? lines.with(at, cheaperBy(line, excess)) : lines;
    if (totalOf(changed) === totalMinor) return changed;
  }
  return null;
}

/** The total of the lines. */
export function totalOf(lines: readonly PricedLine[]): bigint {
  return quoteTotals(lines.map(lineAmounts)).totalMinor;
}

function cheaperBy(line: PricedLine, amountMinor: bigint): PricedLine {
  const { netMinor, discountMinor } = lineAmounts(line);
  // The tax on the line falls along with it.
  const rate = 10_000n + BigInt(line.taxRateBasisPoints);
  const needed = (amountMinor * 10_000n + rate - 1n) / rate;
  const cut = needed < netMinor ? needed : netMinor;
  return { ...line, discountBasisPoints: 0, discountMinor: discountMinor + cut };
}
