import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { AnswerFacts, type AnswerFactsProps } from "./answer-facts";
import { ApprovalFacts, type ApprovalFactsProps } from "./approval-facts";
import { SendingFacts, type SendingFactsProps } from "./sending-facts";
import { VersionFacts, type VersionFactsProps } from "./version-facts";

interface QuoteHistoryProps
  extends Omit<SendingFactsProps, "sentAt" | "isDecided">,
    AnswerFactsProps,
    ApprovalFactsProps,
    Omit<VersionFactsProps, "quoteId"> {
  quote: AnswerFactsProps["quote"] & { readonly id: string; readonly sentAt: Date | null };
}

/** What became of a quote so far; nothing for one that nothing has happened to. */
export function QuoteHistory({ quote, ...about }: QuoteHistoryProps) {
  const { id, sentAt, decidedAt } = quote;
  if (!sentAt && about.approvals.length === 0 && about.versions.length < 2) return null;
  return (
    <Card>
      <CardHeader title="So far" />
      <CardBody>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <SendingFacts {...about} sentAt={sentAt} isDecided={decidedAt !== null} />
          <AnswerFacts {...about} quote={quote} />
          <ApprovalFacts {...about} />
          <VersionFacts {...about} quoteId={id} />
        </dl>
      </CardBody>
    </Card>
  );
}
