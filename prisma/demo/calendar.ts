import { v7 as uuidv7 } from "uuid";
import type { Chance } from "./chance";

const dayMs = 24 * 60 * 60_000;

/** A time in office hours about this many days before `now`, on a working day, and never after `now`. */
export function officeTime(now: Date, daysAgo: number, chance: Chance): Date {
  const day = new Date(now.getTime() - daysAgo * dayMs);
  const pastFriday = (day.getUTCDay() + 2) % 7;
  if (pastFriday === 1 || pastFriday === 2) day.setUTCDate(day.getUTCDate() - pastFriday);
  day.setUTCHours(chance.between(7, 15), chance.between(0, 59), chance.between(0, 59), 0);
  return earlier(day, new Date(now.getTime() - chance.between(10, 90) * 60_000));
}

/** This many days after `date` at about the same hour, on a working day, and never after `now`. */
export function officeTimeAfter(date: Date, days: number, now: Date, chance: Chance): Date {
  const time = addDays(date, days);
  const pastFriday = (time.getUTCDay() + 2) % 7;
  if (pastFriday === 1 || pastFriday === 2) time.setUTCDate(time.getUTCDate() + 3 - pastFriday);
  time.setUTCMinutes(time.getUTCMinutes() + chance.between(5, 90));
  return earlier(time, now);
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

/** The date alone, as a column of type date takes it. */
export function dateOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / dayMs) * dayMs);
}

/** An id as if made at that time, so that lists sorted by id show the demo in the order of its dates. */
export function idAt(date: Date, chance: Chance): string {
  return uuidv7({ msecs: date.getTime(), random: chance.bytes(16) });
}
