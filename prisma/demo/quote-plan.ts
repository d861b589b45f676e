import { addDays, dateOf, officeTime, officeTimeAfter } from "./calendar";
import type { Chance } from "./chance";

type QuoteStatus = "draft" | "pending_approval" | "sent" | "accepted" | "declined" | "expired";

/** What becomes of one quote, and when. */
export interface QuotePlan {
  readonly number: number;
  readonly status: QuoteStatus;
  /**
   * Whether a discount is above the organization's limit: it waits for a manager's approval, or had it before the quote was sent.
   */
  readonly hasHighDiscount: boolean;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  readonly validUntil: Date | null;
}

export const quoteValidityDays = 60;

// One letter per quote in the order of their numbers: Accepted (lower case: with an approved discount), Declined, Expired,
// Sent, Pending approval, draFt. Old quotes are decided, the newest are open.
const outcomes = "AADAEAaDAE DAAEADaAEA ADAEAADAED ADSDaSASSF SFSPFSFPFF".replace(/ /g, "");

const statuses: Readonly<Record<string, QuoteStatus>> = {
  A: "accepted",
  a: "accepted",
  D: "declined",
  E: "expired",
  S: "sent",
  P: "pending_approval",
  F: "draft",
};

/** Fifty quotes, numbered from 1 in the order of their dates, more of them each month. */
export function planQuotes(now: Date, chance: Chance): QuotePlan[] {
  const dates = [...outcomes]
    .map((_, at) => officeTime(now, 250 * (1 - at / outcomes.length) ** 1.5, chance))
    .sort((a, b) => a.getTime() - b.getTime());
  return [...outcomes].map((letter, at) =>
    planQuote(letter, at + 1, dates[at] ?? now, now, chance),
  );
}

function planQuote(
  letter: string,
  number: number,
  createdAt: Date,
  now: Date,
  chance: Chance,
): QuotePlan {
  const status = statuses[letter] ?? "draft";
  const isSent = status !== "draft" && status !== "pending_approval";
  const isDecided = status === "accepted" || status === "declined";
  const sentAt = isSent ? officeTimeAfter(createdAt, chance.between(0, 1), now, chance) : null;
  return {
    number,
    status,
    hasHighDiscount: letter === "P" || letter === "a",
    createdAt,
    sentAt,
    decidedAt:
      sentAt && isDecided ? officeTimeAfter(sentAt, chance.between(2, 20), now, chance) : null,
    validUntil: sentAt && dateOf(addDays(sentAt, quoteValidityDays)),
  };
}
