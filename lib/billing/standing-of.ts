import type { OrganizationStatus } from "@/lib/organizations/status";
import type { FoundSubscription } from "./gateway";

/** How an organization stands by its subscription. */
export interface BilledStanding {
  readonly status: OrganizationStatus;
  /** From when the grace counts. */
  readonly pastDueSince: Date | null;
  /** Stripe ends the trial of a subscription; the organization's own clock is put off. */
  readonly trialEndsAt: null;
}

/** Stripe's states that make an organization's. One that is not here changes nothing, or is new. */
const statusOf: Readonly<Record<string, OrganizationStatus>> = {
  trialing: "trial",
  active: "active",
  past_due: "past_due",
  unpaid: "read_only",
  paused: "read_only",
  canceled: "canceled",
};

/** A first payment that has not gone through: the subscription never began, and the organization stands as it did. */
const neverBegan = ["incomplete", "incomplete_expired"];

/**
 * What a subscription makes of its organization, or null where it makes nothing of it. A state that Stripe invents later
 * closes the organization for changes, and nothing is lost.
 *
 * @see https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses
 */
export function standingOf(
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
