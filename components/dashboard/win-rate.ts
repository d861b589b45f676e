import { formatPercent } from "@/lib/basis-points";
import { winRatePercent } from "@/lib/competitors/win-rate";

/** How many of a hundred decided quotes were won, as the organization's language writes it; a dash before the first. */
export function winRate(quotesWon: number, quotesLost: number, locale: string): string {
  const percent = winRatePercent({ quotesWon, quotesLost });
  return percent === null ? "–" : formatPercent(percent * 100, locale);
}
