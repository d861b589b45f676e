import { keptByName } from "./kept";

/**
 * The English of the app's own dates: the day before the month. English without a region is written the same way, because a
 * library would assume American, and a quote's PDF would contradict the page that it was made on.
 */
const ownEnglish = "en-GB";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const parts = {
  date: { day: "numeric", month: "long", year: "numeric" },
  "date-time": {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
  moment: {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = keptByName<Intl.DateTimeFormat>();
const distances = {
  always: new Intl.RelativeTimeFormat(ownEnglish, { numeric: "always" }),
  auto: new Intl.RelativeTimeFormat(ownEnglish, { numeric: "auto" }),
};

/**
 * The locale for dates among the app's own words, which are English: the organization's if that is English too, otherwise the
 * app's own.
 */
export function appLocale(organizationLocale: string = ownEnglish): string {
  return /^en(-|$)/i.test(organizationLocale) ? organizationLocale : ownEnglish;
}

/** "23 November 2026", "23. November 2026": a calendar day, or the UTC day of a moment. */
export function dayInWords(day: Date | string, locale: string): string {
  return dateFormat("date", { locale, timeZone: "UTC" }).format(new Date(day));
}

/** The same among the app's own words. */
export function dayInApp(day: Date | string, organizationLocale: string): string {
  return dayInWords(day, appLocale(organizationLocale));
}

/** "23 Nov", where the year is clear, or only "Nov". */
export function shortDay(day: Date, style: "day" | "month", locale: string): string {
  return dateFormat(style, { locale, timeZone: "UTC" }).format(day);
}

/** A moment for a mail, to the minute and with its time zone, because the reader's own is unknown there. */
export function momentInWords(moment: Date, timeZone: string, locale = ownEnglish): string {
  return dateFormat("moment", { locale, timeZone }).format(moment);
}

export interface Reader {
  readonly locale: string;
  /** When left out, that of the machine that formats it. */
  readonly timeZone?: string;
}

/** "23 November 2026", or "23 Nov 2026, 18:49 UTC" with the time. */
export function formatTime(at: Date, style: "date" | "date-time", reader: Reader): string {
  return dateFormat(style, reader).format(at);
}

/** "now", "12 minutes ago", "yesterday", "in 7 days"; a date once it is more than two weeks away. */
export function formatRelative(at: Date, now: Date, reader: Reader): string {
  const distanceMs = at.getTime() - now.getTime();
  const size = Math.abs(distanceMs);
  if (size < minuteMs) return "now";
  if (size > 14 * dayMs) return formatTime(at, "date", reader);

  const [unit, unitMs] = largestUnit(size);
  return distances[unit === "day" ? "auto" : "always"].format(
    Math.trunc(distanceMs / unitMs),
    unit,
  );
}

function dateFormat(style: keyof typeof parts, { locale, timeZone }: Reader): Intl.DateTimeFormat {
  const written = locale === "en" ? ownEnglish : locale;
  return formats(
    `${style} ${written} ${timeZone}`,
    () => new Intl.DateTimeFormat(written, { ...parts[style], timeZone }),
  );
}

function largestUnit(size: number): ["minute" | "hour" | "day", number] {
  if (size < hourMs) return ["minute", minuteMs];
  if (size < dayMs) return ["hour", hourMs];
  return ["day", dayMs];
}
