import { isLive } from "./choose-subscription";
import type { FoundSubscription } from "./gateway";

/** What was known here of an organization's subscription before Stripe answered. */
export interface KnownSeats {
  readonly status: string;
  readonly stripeSubscriptionId: string | null;
  /** How many there will be from the next renewal on. */
  readonly seats: number;
  /** How many Stripe had when it was last asked. */
  readonly syncedSeats: number | null;
  /** The most that were paid for in the present period. */
  readonly paidSeats: number | null;
  readonly currentPeriodEndsAt: Date | null;
}

type Found = Pick<FoundSubscription, "id" | "seats" | "currentPeriodEndsAt">;

/**
 * How many seats there are to be, and how many are paid for, after Stripe answered. A number that was set here and has not
 * reached Stripe yet stays; otherwise Stripe's counts. A new period ends what was paid for in the one before, and begins with no
 * fewer than are `used` then.
 */
export function settleSeats(known: KnownSeats, found: Found, used: number) {
  const isNew = !isLive(known.status) || known.stripeSubscriptionId !== found.id;
  const isNewPeriod =
    isNew || !known.currentPeriodEndsAt || found.currentPeriodEndsAt > known.currentPeriodEndsAt;
  const isPending = !isNew && known.seats !== known.syncedSeats;
  const wanted = isPending ? known.seats : found.seats;
  return {
    wanted: isNewPeriod ? Math.max(wanted, used) : wanted,
    paid: isNewPeriod ? found.seats : Math.max(known.paidSeats ?? 0, found.seats),
  };
}

interface SeatStep {
  readonly seats: number;
  readonly isCharged: boolean;
}

/**
 * What to tell Stripe, which has `from`, in order. Up to what is `paid` nothing is charged, so that a number lowered for the
 * renewal can be raised again for free. What goes beyond is charged at once, for the rest of the period.
 */
export function seatSteps({
  from,
  paid,
  wanted,
}: Readonly<Record<"from" | "paid" | "wanted", number>>): readonly SeatStep[] {
  if (from === wanted) return [];
  if (wanted <= paid) return [{ seats: wanted, isCharged: false }];
  const raise = { seats: wanted, isCharged: true };
  return from < paid ? [{ seats: paid, isCharged: false }, raise] : [raise];
}
