import { keptByName } from "./kept";

const offsetsIn = keptByName<Intl.DateTimeFormat>();

/** The moment at which a calendar day (YYYY-MM-DD) begins in a time zone. Where a clock change skips midnight, what comes after it. */
export function startOfDay(day: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`);
  // The offset at the wall's own time is a first guess; near a clock change it is the other one that holds.
  const guess = wall - offsetMs(wall, timeZone);
  return new Date(wall - offsetMs(guess, timeZone));
}

/** The calendar day after one. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
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
