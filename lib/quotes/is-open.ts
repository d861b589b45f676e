/** Whether a quote can be answered: it was sent, and its last day is not yet over everywhere. */
export function isOpen(
  { status, validUntil }: { readonly status: string; readonly validUntil: string | null },
  now: Date,
): boolean {
  return status === "sent" && !isOver(validUntil, now);
}

/** Whether a quote's last day is over everywhere; never if it has none. */
export function isOver(validUntil: string | null, now: Date): boolean {
  return validUntil !== null && now >= endOfDayEverywhere(validUntil);
}

// Midnight at the end of the day in the last time zone to reach it, UTC-12.
function endOfDayEverywhere(date: string): Date {
  return new Date(new Date(date).getTime() + 36 * 60 * 60_000);
}
