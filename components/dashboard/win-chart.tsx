import { classNames } from "@/components/ui/class-names";
import type { Figure } from "@/lib/dashboard/figures";
import { appLocale, shortDay } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { formatCount } from "@/lib/number-format";
import { ChartCard } from "./chart-card";
import { StackedBars } from "./stacked-bars";
import { winRate } from "./win-rate";

interface Part {
  readonly startsAt: Date;
  readonly won: Figure;
  readonly lost: Figure;
}

interface WinChartProps {
  parts: readonly Part[];
  period: number;
  currency: string;
  locale: string;
}

const columnsFor: Readonly<Record<number, string>> = {
  6: "grid-cols-6",
  9: "grid-cols-9",
  12: "grid-cols-12",
};
const height = 120;

/** How many quotes were won and lost in each part of a period, and how often we won. */
export function WinChart({ parts, period, currency, locale }: WinChartProps) {
  const isEmpty = parts.every(({ won, lost }) => won.count + lost.count === 0);
  const day = (startsAt: Date) =>
    shortDay(startsAt, period === 365 ? "month" : "day", appLocale(locale));
  const percent = ({ won, lost }: Part) => winRate(won.count, lost.count, locale);
  return (
    <ChartCard
      title="Win rate"
      description={
        <>
          Of the quotes that were decided. <Key className="bg-good" /> won{" "}
          <Key className="bg-line-strong" /> lost
        </>
      }
      table={{
        rows: parts,
        rowKey: ({ startsAt }) => startsAt.toISOString(),
        columns: [
          {
            id: "from",
            label: "From",
            kind: "title",
            cell: ({ startsAt }) => day(startsAt),
          },
          {
            id: "won",
            label: "Won",
            kind: "number",
            cell: ({ won }) => formatCount(won.count, locale),
          },
          {
            id: "lost",
            label: "Lost",
            kind: "number",
            cell: ({ lost }) => formatCount(lost.count, locale),
          },
          { id: "rate", label: "Win rate", kind: "number", cell: percent },
          {
            id: "value",
            label: "Value won",
            kind: "number",
            cell: ({ won }) => formatMoney(won.totalMinor, currency, locale),
          },
        ],
      }}
      empty={isEmpty ? `No quote in ${currency} was won or lost in the last ${period} days.` : null}
    >
      <div aria-hidden="true">
        <StackedBars
          height={height}
          bars={parts.map(({ startsAt, won, lost }) => ({
            id: startsAt.toISOString(),
            won: won.count,
            lost: lost.count,
          }))}
        />
        <ol
          className={classNames(
            "grid border-t border-line-strong pt-1.5 text-center text-xs",
            columnsFor[parts.length],
          )}
        >
          {parts.map((part) => (
            // A phone has no room for words below each bar; the table has them all.
            <li key={part.startsAt.toISOString()} className="min-w-0 max-sm:hidden">
              <span className="block font-medium tabular-nums">{percent(part)}</span>
              <span className="block truncate text-ink-3">{day(part.startsAt)}</span>
            </li>
          ))}
        </ol>
        <p className="flex justify-between text-xs text-ink-3 sm:hidden">
          <span>{parts[0] && day(parts[0].startsAt)}</span>
          <span>today</span>
        </p>
      </div>
    </ChartCard>
  );
}

function Key({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames("ml-1 inline-block size-2.5 rounded-xs", className)}
    />
  );
}
