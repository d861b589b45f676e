import { RelativeTime } from "@/components/ui/relative-time";
import { formatMoney } from "@/lib/money";
import type { Decision } from "@/lib/quotes/buyer/decision";
import type { QuoteStatus } from "@/lib/quotes/status";
import { HistoryFact } from "./history-fact";

export interface AnswerFactsProps {
  quote: {
    readonly decidedAt: Date | null;
    readonly status: QuoteStatus;
    readonly outcomeReason: string | null;
    readonly currency: string;
  };
  locale: string;
  /** The buyer's own answer; null if they gave it elsewhere. */
  decision: Decision | null;
  /** Who noted an answer that the buyer gave elsewhere. */
  closedByName: string | null;
  competitorName: string | null;
}

/** How a quote ended: who answered or noted it, why, and against whom. */
export function AnswerFacts(props: AnswerFactsProps) {
  const { quote, locale, decision, closedByName, competitorName } = props;
  const { decidedAt, status, outcomeReason, currency } = quote;
  return (
    <>
      {decidedAt ? (
        <HistoryFact label={status === "accepted" ? "Accepted" : "Declined"}>
          <RelativeTime at={decidedAt} />
          {decision ? ` by ${[decision.name, decision.title].filter(Boolean).join(", ")}` : null}
          {!decision && closedByName ? `, noted by ${closedByName}` : null}
        </HistoryFact>
      ) : null}
      {decision && decision.options.length > 0 ? (
        <HistoryFact label="With options">
          {`${decision.options.join(", ")}: ${formatMoney(decision.totalMinor, currency, locale)} in all`}
        </HistoryFact>
      ) : null}
      {decision?.reason && decision.reason !== outcomeReason ? (
        <HistoryFact label="The buyer's reason">{decision.reason}</HistoryFact>
      ) : null}
      {outcomeReason ? <HistoryFact label="Reason">{outcomeReason}</HistoryFact> : null}
      {competitorName ? (
        <HistoryFact label={status === "accepted" ? "Won against" : "Lost to"}>
          {competitorName}
        </HistoryFact>
      ) : null}
    </>
  );
}
