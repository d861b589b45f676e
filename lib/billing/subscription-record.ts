import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";

const columns = {
  id: true,
  status: true,
  stripeCustomerId: true,
  stripeSubscriptionId: true,
  seats: true,
  paidSeats: true,
  syncedSeats: true,
  currentPeriodEndsAt: true,
  cancelsAtPeriodEnd: true,
  version: true,
} as const;

/** What is known here of an organization's subscription at Stripe; null until it first went to a checkout. */
export function findSubscriptionRecord(tx: TenantTx) {
  return tx.subscription.findFirst({ where: { provider: "stripe" }, select: columns });
}

export type SubscriptionRecord = NonNullable<Awaited<ReturnType<typeof findSubscriptionRecord>>>;
