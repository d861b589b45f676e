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

/** Which status may follow which. A quote that left the house never changes again: a revision replaces it. */
const transitions: Readonly<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  draft: ["pending_approval", "sent"],
  pending_approval: ["draft"],
  sent: ["accepted", "declined", "expired", "superseded"],
  accepted: [],
  declined: ["superseded"],
  expired: ["declined", "superseded"],
  superseded: [],
};

/** Whether `value` is one of the statuses. */
export function isQuoteStatus(value: string): value is QuoteStatus {
  return quoteStatuses.some((status) => status === value);
}

/** Whether nobody outside has seen a quote yet. */
export function isUnsent(status: QuoteStatus): boolean {
  return status === "draft" || status === "pending_approval";
}

/** Whether a quote may go from one status to another. */
function mayBecome(from: QuoteStatus, to: QuoteStatus): boolean {
  return transitions[from].includes(to);
}

/** Whether a new version of a quote may be made: its buyer has or had it, and has not accepted. */
export function isRevisable(status: QuoteStatus): boolean {
  return mayBecome(status, "superseded");
}
