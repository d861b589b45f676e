import { daysAfter, daysBetween } from "@/lib/days";
import { deletedAfter, graceDays } from "./standing";
import { type OrganizationStatus, statusNames, statusWords } from "./status";

interface Standing {
  readonly status: OrganizationStatus;
  readonly isCharged: boolean;
  readonly trialEndsAt: Date | null;
  readonly pastDueSince: Date | null;
  readonly deletionRequestedAt: Date | null;
}

/** What the banner above every page says. */
export interface StandingNotice {
  readonly tone: "info" | "warn" | "bad";
  readonly title: string;
  readonly text: string;
  /** What would change it: a plan or payment, or keeping the organization. */
  readonly remedy: "billing" | "keep";
}

/** What the banner says about an organization's status; null if nothing. */
export function standingNotice(standing: Standing, now: Date): StandingNotice | null {
  const { status, isCharged, trialEndsAt, pastDueSince, deletionRequestedAt } = standing;
  const text = statusWords[status];
  if (deletionRequestedAt)
    return {
      tone: "bad",
      title: `This organization will be deleted in ${daysUntil(deletedAfter(deletionRequestedAt), now)}`,
      text: "All can be read and exported, and nothing changed. An owner can keep it until then.",
      remedy: "keep",
    };
  // Where nobody is charged, a trial has no consequence.
  if (status === "trial" && trialEndsAt && isCharged)
    return {
      tone: "info",
      title: `The trial ends in ${daysUntil(trialEndsAt, now)}`,
      text,
      remedy: "billing",
    };
  if (status === "past_due" && pastDueSince) {
    const end = daysAfter(pastDueSince, graceDays);
    return {
      tone: "warn",
      title: `A payment failed: in ${daysUntil(end, now)} this organization can only be read`,
      text,
      remedy: "billing",
    };
  }
  if (status === "read_only" || status === "canceled")
    return {
      tone: "bad",
      title: `${statusNames[status]}: nothing can be changed`,
      text,
      remedy: "billing",
    };
  return null;
}

function daysUntil(end: Date, now: Date): string {
  const days = daysBetween(now, end);
  if (days === 0) return "less than a day";
  return days === 1 ? "1 day" : `${days} days`;
}
