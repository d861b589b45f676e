const dayMs = 24 * 60 * 60_000;

/** The moment that many times 24 hours after another. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayMs);
}

/** The moment that many times 24 hours before another. */
export function daysBefore(moment: Date, days: number): Date {
  return daysAfter(moment, -days);
}

/** How many days are begun from one moment to another; 0 if that is not later. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.ceil((to.getTime() - from.getTime()) / dayMs));
}

/** The UTC day of a moment, such as 2027-03-31. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
