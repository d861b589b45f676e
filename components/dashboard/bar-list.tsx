import type { ReactNode } from "react";

export interface Bar {
  readonly id: string;
  readonly label: ReactNode;
  /** What the bar's length says, in words: an amount, a number. */
  readonly text: ReactNode;
  readonly value: number;
}

/** Bars below each other, each with its label and its value in words; the longest fills the width. */
export function BarList({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="grid gap-3">
      {bars.map(({ id, label, text, value }) => (
        <li key={id} className="grid gap-1">
          <div className="flex flex-wrap justify-between gap-x-3">
            <span className="min-w-0 wrap-anywhere">{label}</span>
            <span className="text-ink-2 tabular-nums">{text}</span>
          </div>
          <svg aria-hidden="true" width="100%" height="8" className="rounded-full bg-sunken">
            <rect
              width={`${(value / most) * 100}%`}
              height="8"
              rx="4"
              className="fill-accent forced-colors:fill-[CanvasText]"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
