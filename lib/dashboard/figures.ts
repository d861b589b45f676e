import type { QuoteFigures } from "@/lib/db/quotes/quote-figures";
import { openStatuses } from "@/lib/quotes/status";

type Open = QuoteFigures["open"];

/** How many, and what they come to in minor units. */
export interface Figure {
  readonly count: number;
  readonly totalMinor: number;
}

/** The ages in days at which an open quote moves to the next band: up to a week, a month, three months, and beyond. */
export const ageBandDays = [7, 30, 90] as const;

/** The open quotes by status, in the order of a quote's life. */
export function openByStatus(open: Open) {
  return openStatuses.map((status) => ({
    status,
    ...together(open.filter((part) => part.status === status)),
  }));
}

/** The open quotes by the time since they were sent, or begun if they were not; `fromDays` is where a band begins. */
export function openByAge(open: Open) {
  return [0, ...ageBandDays].map((fromDays, band) => ({
    fromDays,
    untilDays: ageBandDays[band] ?? null,
    ...together(open.filter((part) => part.ageBand === band)),
  }));
}

/** What was won and lost in each part of a period. */
export function winsByPart(decided: QuoteFigures["decided"], starts: readonly Date[]) {
  return starts.map((startsAt, index) => {
    const here = decided.filter(({ bucket }) => bucket === index + 1);
    return {
      startsAt,
      won: together(here.filter(({ isWon }) => isWon)),
      lost: together(here.filter(({ isWon }) => !isWon)),
    };
  });
}

/** The sum of several figures. */
export function together(figures: readonly Figure[]): Figure {
  return {
    count: figures.reduce((sum, { count }) => sum + count, 0),
    totalMinor: figures.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
  };
}
