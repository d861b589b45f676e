import { lateMailMs } from "@/lib/mail/late-mail";

/** How long an invitation stands, and holds its seat. */
const invitationLifetimeDays = 7;

export const invitationLifetimeHours = invitationLifetimeDays * 24;

const lifetimeMs = invitationLifetimeHours * 60 * 60_000;

/** When an invitation that is sent at `now` expires. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs);
}

/** Whether the mail of an invitation that expires at `expiresAt` should have gone out by `now`. */
export function isMailDue(expiresAt: Date, now: Date): boolean {
  return now.getTime() > expiresAt.getTime() - lifetimeMs + lateMailMs;
}
