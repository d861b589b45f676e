import { daysAfter } from "@/lib/days";

/** How long a deletion can be taken back. */
export const restorableDays = 30;

/** Until when a deleted record can be restored at least. One that others still refer to stays longer. */
export function keptUntil(deletedAt: Date): Date {
  return daysAfter(deletedAt, restorableDays);
}
