/** Where a quote stands. */
export const quoteStatuses = [
  "draft",
  "pending_approval",
  "sent",
  "accepted",
  "declined",
  "expired",
  "superseded",
] as const;

export type QuoteStatus = (typeof quoteStatuses)[number];

export const quoteStatusNames: Readonly<Record<QuoteStatus, string>> = {
  draft: "Draft",
  pending_approval: "Waiting for approval",
  sent: "Sent",
  accepted: "Accepted",
  declined: "Declined",
  expired: "Expired",
  superseded: "Replaced",
};

/** Statuses of a quote that may still be won. */
export const openStatuses = ["draft", "pending_approval", "sent"] as const;

/** Statuses of a quote that a new version may replace: its buyer has or had it, and has not accepted. */
export const replaceableStatuses = ["sent", "declined", "expired"] as const;

/** Whether `value` is one of the statuses. */
export function isQuoteStatus(value: string): value is QuoteStatus {
  return quoteStatuses.some((status) => status === value);
}

/** Whether nobody outside has seen a quote yet. */
export function isUnsent(status: QuoteStatus): boolean {
  return status === "draft" || status === "pending_approval";
}

/** Whether a new version of a quote may be made. */
export function isRevisable(status: QuoteStatus): boolean {
  return replaceableStatuses.some((replaceable) => replaceable === status);
}
