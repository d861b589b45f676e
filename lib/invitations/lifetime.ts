/** How long an invitation stands, and holds its seat. */
export const invitationLifetimeDays = 7;

/** When an invitation that is sent at `now` ends. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + invitationLifetimeDays * 24 * 60 * 60_000);
}
