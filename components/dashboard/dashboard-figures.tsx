import type { ReactNode } from "react";
import { type Figure, together } from "@/lib/dashboard/figures";
import { formatMoney } from "@/lib/money";
import { formatCount } from "@/lib/number-format";
import { winRate } from "./win-rate";

interface DashboardFiguresProps {
  open: readonly Figure[];
  won: readonly Figure[];
  lost: readonly Figure[];
  currency: string;
  locale: string;
}

/** How sales stand, in four figures. */
export function DashboardFigures({ open, won, lost, currency, locale }: DashboardFiguresProps) {
  const [isOpen, isWon, isLost] = [open, won, lost].map(together);
  if (!isOpen || !isWon || !isLost) return null;
  const money = ({ totalMinor }: Figure) => formatMoney(totalMinor, currency, locale);
  const quotes = ({ count }: Figure) =>
    count === 1 ? "1 quote" : `${formatCount(count, locale)} quotes`;
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Tile label="Open" value={money(isOpen)} note={quotes(isOpen)} />
      <Tile label="Won" value={money(isWon)} note={quotes(isWon)} />
      <Tile label="Lost" value={money(isLost)} note={quotes(isLost)} />
      <Tile
        label="Win rate"
        value={winRate(isWon.count, isLost.count, locale)}
        note={`${quotes(together([isWon, isLost]))} decided`}
      />
    </dl>
  );
}

function Tile({ label, value, note }: { label: string; value: ReactNode; note: string }) {
  return (
    <div className="grid content-start gap-1 rounded-lg border border-line bg-surface p-3 shadow-sm sm:p-4">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="text-lg font-semibold wrap-anywhere tabular-nums sm:text-xl">
        {value}
        <span className="mt-0.5 block text-sm font-normal text-ink-3">{note}</span>
      </dd>
    </div>
  );
}
