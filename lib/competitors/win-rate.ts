/** How often we won and lost quotes that name a competitor. */
export interface WinRecord {
  readonly quotesWon: number;
  readonly quotesLost: number;
}

/**
 * The share of decided quotes against a competitor that we won, in percent; null before the first. Decided means accepted or
 * declined: open, expired and replaced quotes don't count.
 */
export function winRatePercent({ quotesWon, quotesLost }: WinRecord): number | null {
  const decided = quotesWon + quotesLost;
  return decided === 0 ? null : Math.round((quotesWon / decided) * 100);
}
