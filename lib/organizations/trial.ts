import { daysAfter } from "@/lib/days";

/** What a new organization gets on trial, and for how long. */
export const trialSeats = 5;
export const trialDays = 14;

/** When a trial that begins at `now` ends. */
export function trialEndFrom(now: Date): Date {
  return daysAfter(now, trialDays);
}
