import { daysBefore } from "@/lib/days";
import type { DashboardQuery } from "./schema";

/** Days in each part of a period. */
const partDays: Readonly<Record<DashboardQuery["period"], number>> = { 30: 5, 90: 10, 365: 0 };

/** Where the parts of the days up to `now` begin, in order, in UTC: the months of a year, otherwise parts of equal length. */
export function startsOfParts(period: DashboardQuery["period"], now: Date): Date[] {
  const days = partDays[period];
  if (days === 0)
    return Array.from(
      { length: 12 },
      (_, index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11 + index, 1)),
    );
  const count = period / days;
  return Array.from({ length: count }, (_, index) => daysBefore(now, (count - index) * days));
}
