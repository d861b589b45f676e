import "server-only";
import { readSeatUse } from "@/lib/db/members/read-seat-use";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** The seats in use: active members, and open invitations, which hold theirs. */
export interface SeatUse {
  readonly members: number;
  readonly invitations: number;
}

/** What the seats in use are compared with, too. */
export interface Seats extends SeatUse {
  /** How many the organization has. */
  readonly total: number;
}

/**
 * Counts the seats in use at `now`. For a decision, call it under {@link lockOrganization}'s lock and with its clock; to show
 * them, any time will do.
 */
export function countSeats(tx: TenantTx, now: Date): Promise<Seats> {
  return readSeatUse(tx, now);
}

/** Whether one more person fits. */
export function hasFreeSeat(seats: number, { members, invitations }: SeatUse): boolean {
  return members + invitations < seats;
}
