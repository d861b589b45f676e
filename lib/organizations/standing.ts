import { daysAfter } from "@/lib/days";
import type { OrganizationStatus } from "./status";

/** How long a failed payment may stay open before an organization can only be read. */
export const graceDays = 14;
/** How long a closed organization can be kept after all before it is erased. */
export const deletionGraceDays = 14;

/** The facts that decide an organization's status. */
export interface StandingFacts {
  readonly status: OrganizationStatus;
  readonly trialEndsAt: Date | null;
  readonly pastDueSince: Date | null;
  readonly deletionRequestedAt: Date | null;
}

/** A status, and the one that replaces it by the clock alone. */
export interface Standing {
  readonly status: OrganizationStatus;
  readonly nextStatus: OrganizationStatus | null;
  readonly nextStatusFrom: Date | null;
}

/**
 * An organization's status, and what it will become without anybody's doing: a trial ends, a grace period runs out. Where nobody
 * is charged (`isCharged` is false) a trial ends in `active`. One that is to be deleted can only be read until then.
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
      nextStatusFrom: daysAfter(pastDueSince, graceDays),
    };
  return { status, nextStatus: null, nextStatusFrom: null };
}

/** Until when an organization whose deletion was asked for can be kept. */
export function deletedAfter(deletionRequestedAt: Date): Date {
  return daysAfter(deletionRequestedAt, deletionGraceDays);
}
