import { memoize } from "es-toolkit/function";

const locale = "en-GB";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type TimeStyle = "date" | "date-time";

const parts: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  "date-time": {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
};

// Kept, because making one takes longer than all that a row of a table needs besides.
const timeFormat = memoize(
  ({ style, timeZone }: { style: TimeStyle; timeZone: string | undefined }) =>
    new Intl.DateTimeFormat(locale, { ...parts[style], timeZone }),
  { getCacheKey: ({ style, timeZone }) => `${style} ${timeZone}` },
);
const distanceFormat = memoize(
  (numeric: "always" | "auto") => new Intl.RelativeTimeFormat(locale, { numeric }),
);

/** "23 November 2026", or "23 Nov 2026, 18:49 UTC" with the time. `timeZone` is the reader's when left out. */
export function formatTime(at: Date, style: TimeStyle, timeZone?: string): string {
  return timeFormat({ style, timeZone }).format(at);
}

/** "now", "12 minutes ago", "yesterday", "in 7 days"; a date once it is more than two weeks away. */
export function formatRelative(at: Date, now: Date, timeZone?: string): string {
  const distanceMs = at.getTime() - now.getTime();
  const size = Math.abs(distanceMs);
  if (size < minuteMs) return "now";
  if (size > 14 * dayMs) return formatTime(at, "date", timeZone);

  const [unit, unitMs] = largestUnit(size);
  return distanceFormat(unit === "day" ? "auto" : "always").format(
    Math.trunc(distanceMs / unitMs),
    unit,
  );
}

function largestUnit(size: number): ["minute" | "hour" | "day", number] {
  if (size < hourMs) return ["minute", minuteMs];
  if (size < dayMs) return ["hour", hourMs];
  return ["day", dayMs];
}
