import { formatPercent } from "@/lib/basis-points";
import { type WinRecord, winRatePercent } from "@/lib/competitors/win-rate";
import { formatCount } from "@/lib/number-format";

/** How often we win against a competitor, in a line. */
export function WinRateText({ record, locale }: { record: WinRecord; locale: string }) {
  const percent = winRatePercent(record);
  if (percent === null) return <span className="text-ink-3">No decided quotes yet</span>;
  const { quotesWon, quotesLost } = record;
  return (
    <span className="tabular-nums">
      <span className="font-medium">{formatPercent(percent * 100, locale)} won</span>{" "}
      <span className="text-ink-3">
        ({formatCount(quotesWon, locale)} won, {formatCount(quotesLost, locale)} lost)
      </span>
    </span>
  );
}
