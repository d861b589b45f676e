/** How often we won and lost quotes that name a competitor. */
export interface WinRecord {
  readonly quotesWon: number;
  readonly quotesLost: number;
}

/**
 * How many of a hundred decided quotes against a competitor we won; null before the first. Decided is what was accepted or
 * declined: open, expired and replaced quotes don't count.
 */
export function winRatePercent({ quotesWon, quotesLost }: WinRecord): number | null {
  const decided = quotesWon + quotesLost;
  return decided === 0 ? null : Math.round((quotesWon / decided) * 100);
}
