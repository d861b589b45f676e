import { RelativeTime } from "@/components/ui/relative-time";
import { formatPercent } from "@/lib/basis-points";
import { HistoryFact } from "./history-fact";

export interface ApprovalFactsProps {
  approvals: readonly {
    readonly id: string;
    readonly status: string;
    readonly discountBasisPoints: number;
    readonly request: string;
    readonly askedByName: string | null;
    readonly comment: string;
    readonly decidedByName: string | null;
    readonly decidedAt: Date | null;
  }[];
  locale: string;
}

/** Which discounts a manager was asked about, and what became of each question. */
export function ApprovalFacts({ approvals, locale }: ApprovalFactsProps) {
  return approvals.map((approval) => (
    <HistoryFact
      key={approval.id}
      label={`Discount of ${formatPercent(approval.discountBasisPoints, locale)}`}
    >
      <span className="block text-ink-2">
        {approval.askedByName ? `Asked by ${approval.askedByName}` : "Asked"}
        {approval.request ? `: “${approval.request}”` : null}
      </span>
      {[statusWords[approval.status] ?? approval.status, approval.comment]
        .filter(Boolean)
        .join(": ")}
      {approval.decidedAt ? (
        <span className="block text-ink-2">
          {approval.decidedByName ? `${approval.decidedByName}, ` : null}
          <RelativeTime at={approval.decidedAt} />
        </span>
      ) : null}
    </HistoryFact>
  ));
}

const statusWords: Readonly<Record<string, string>> = {
  pending: "Waits for a manager",
  approved: "Approved",
  returned: "Returned",
  withdrawn: "Taken back",
};
