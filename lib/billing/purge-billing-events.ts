import "server-only";
import { daysBefore } from "@/lib/days";
import { identityDb } from "@/lib/db/identity";

/** Stripe repeats an event for three days, and lets one be sent by hand for thirty. */
const keptDays = 90;

/**
 * Forgets the events of Stripe that were taken more than 90 days before `now`.
 * @see https://docs.stripe.com/webhooks#automatic-retries
 */
export async function purgeBillingEvents(now: Date): Promise<void> {
  const before = daysBefore(now, keptDays);
  await identityDb.billingEvent.deleteMany({ where: { receivedAt: { lt: before } } });
}
