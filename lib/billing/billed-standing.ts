import type { OrganizationStatus } from "@/lib/organizations/status";
import type { FoundSubscription } from "./gateway";

/** What a subscription says about its organization's status. */
export interface BilledStanding {
  readonly status: OrganizationStatus;
  /** When the days of grace began. */
  readonly pastDueSince: Date | null;
  /** Stripe ends a subscription's trial, so the organization's own clock is stopped. */
  readonly trialEndsAt: null;
}

/** Stripe's states and the organization's statuses. A state that is missing here changes nothing, or is new. */
const statusOf: Readonly<Record<string, OrganizationStatus>> = {
  trialing: "trial",
  active: "active",
  past_due: "past_due",
  unpaid: "read_only",
  paused: "read_only",
  canceled: "canceled",
};

/** The first payment has not gone through: the subscription never began, and the organization's status stays. */
const neverBegan = ["incomplete", "incomplete_expired"];

/**
 * What a subscription makes of its organization; null if nothing. A state that Stripe invents later closes the organization for
 * changes, and nothing is lost.
 *
 * @see https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses
 */
export function billedStanding(
  { status, overdueInvoice }: Pick<FoundSubscription, "status" | "overdueInvoice">,
  known: { readonly pastDueSince: Date | null; readonly now: Date },
): BilledStanding | null {
  if (neverBegan.includes(status)) return null;
  const isPastDue = status === "past_due";
  const since = overdueInvoice?.createdAt ?? known.pastDueSince ?? known.now;
  return {
    status: statusOf[status] ?? "read_only",
    pastDueSince: isPastDue ? since : null,
    trialEndsAt: null,
  };
}
