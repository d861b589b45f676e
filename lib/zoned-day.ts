import { dayOf } from "./days";
import { keptByName } from "./kept";

const offsetsIn = keptByName<Intl.DateTimeFormat>();

/**
 * The moment when a calendar day (YYYY-MM-DD) begins in a time zone. If a clock change skips midnight, the first moment after it.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`);
  // A first guess by the offset at that wall-clock time; near a clock change the other offset applies.
  const guess = wall - offsetMs(wall, timeZone);
  return new Date(wall - offsetMs(guess, timeZone));
}

/** The calendar day after one. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return dayOf(next);
}

function offsetMs(at: number, timeZone: string): number {
  const format = offsetsIn(
    timeZone,
    () => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }),
  );
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes, seconds = "0"] =
    /^GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name) ?? [];
  if (!sign) return 0;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === "-" ? -size : size) * 1000;
}
