import type { OrganizationStatus } from "./status";

/** How long a failed payment may stay open before an organization falls to reading (product.md). */
export const graceDays = 14;
/** How long a closed organization can be had back before it is erased. */
export const deletionGraceDays = 14;

const dayMs = 24 * 60 * 60_000;

/** What an organization's status is made of. */
export interface StandingFacts {
  readonly status: OrganizationStatus;
  readonly trialEndsAt: Date | null;
  readonly pastDueSince: Date | null;
  readonly deletionRequestedAt: Date | null;
}

/** A status, and the one that takes its place by the clock alone. */
export interface Standing {
  readonly status: OrganizationStatus;
  readonly nextStatus: OrganizationStatus | null;
  readonly nextStatusFrom: Date | null;
}

/**
 * How an organization stands and how it will without anybody's doing: a trial ends, a grace runs out. Where nobody is
 * charged (`isCharged` false) a trial ends in `active`. One that is to be deleted is read only until it is.
 */
export function standingOf(facts: StandingFacts, { isCharged }: { isCharged: boolean }): Standing {
  const { status, trialEndsAt, pastDueSince, deletionRequestedAt } = facts;
  if (deletionRequestedAt && status !== "canceled")
    return { status, nextStatus: "read_only", nextStatusFrom: deletionRequestedAt };
  if (status === "trial" && trialEndsAt)
    return { status, nextStatus: isCharged ? "read_only" : "active", nextStatusFrom: trialEndsAt };
  if (status === "past_due" && pastDueSince)
    return {
      status,
      nextStatus: "read_only",
      nextStatusFrom: new Date(pastDueSince.getTime() + graceDays * dayMs),
    };
  return { status, nextStatus: null, nextStatusFrom: null };
}

/** The status at `now`. */
export function statusAt(
  { status, nextStatus, nextStatusFrom }: Standing,
  now: Date,
): OrganizationStatus {
  return nextStatus && nextStatusFrom && nextStatusFrom <= now ? nextStatus : status;
}

/** Until when an organization whose deletion was asked for can be had back. */
export function deletedAfter(deletionRequestedAt: Date): Date {
  return new Date(deletionRequestedAt.getTime() + deletionGraceDays * dayMs);
}
