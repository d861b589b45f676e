/** How long a deletion can be taken back. */
export const restorableDays = 30;

/** Until when a deleted record can be restored at least. One that others still refer to stays longer. */
export function keptUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restorableDays * 24 * 60 * 60_000);
}
