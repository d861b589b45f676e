import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmailAddress } from "@/components/ui/email-address";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import type { Decision } from "@/lib/quotes/decision";
import type { MailState } from "@/lib/quotes/mail-state";
import { type QuoteStatus, quoteStatusNames } from "@/lib/quotes/status";
import { MailStateBadge } from "./mail-state-badge";

interface QuoteHistoryProps {
  quote: {
    readonly id: string;
    readonly sentAt: Date | null;
    readonly decidedAt: Date | null;
    readonly status: QuoteStatus;
    readonly outcomeReason: string | null;
    readonly currency: string;
  };
  locale: string;
  link: string | null;
  /** The path of all quotes. */
  list: string;
  recipientEmail: string | null;
  firstMail: { readonly state: MailState } | null;
  reminders: readonly {
    readonly id: string;
    readonly createdAt: Date;
    readonly byName: string | null;
    readonly recipientEmail: string;
    readonly message: string;
    readonly state: MailState;
  }[];
  pdfSha256: string | null;
  competitorName: string | null;
  decision: Decision | null;
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
  views: { readonly count: number; readonly lastAt: Date | null };
  versions: readonly { readonly id: string; readonly version: number; readonly status: string }[];
}

/** What became of a quote so far; nothing for one that nothing has happened to. */
export function QuoteHistory(props: QuoteHistoryProps) {
  const { quote, list, versions, approvals, views, decision } = props;
  if (!quote.sentAt && approvals.length === 0 && versions.length < 2) return null;
  return (
    <Card>
      <CardHeader title="So far" />
      <CardBody>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {quote.sentAt ? (
            <Fact label="Sent">
              <RelativeTime at={quote.sentAt} />
              {props.recipientEmail ? (
                <>
                  {" to "}
                  <EmailAddress address={props.recipientEmail} />
                </>
              ) : null}
              {props.firstMail ? <MailStateBadge state={props.firstMail.state} /> : null}
            </Fact>
          ) : null}
          {props.reminders.map(({ id, createdAt, byName, recipientEmail, message, state }) => (
            <Fact key={id} label={byName ? `Reminded by ${byName}` : "Reminded"}>
              <RelativeTime at={createdAt} />
              {" to "}
              <EmailAddress address={recipientEmail} />
              <MailStateBadge state={state} />
              {message ? <span className="block text-ink-2">“{message}”</span> : null}
            </Fact>
          ))}
          {quote.sentAt && (views.count > 0 || !quote.decidedAt) ? (
            <Fact label="Looked at">
              {views.count === 0
                ? "Not yet"
                : views.count === 1
                  ? "Once, "
                  : `${views.count} times, last `}
              {views.lastAt ? <RelativeTime at={views.lastAt} /> : null}
            </Fact>
          ) : null}
          {quote.decidedAt ? (
            <Fact label={quote.status === "accepted" ? "Accepted" : "Declined"}>
              <RelativeTime at={quote.decidedAt} />
              {decision
                ? ` by ${[decision.name, decision.title].filter(Boolean).join(", ")}`
                : null}
            </Fact>
          ) : null}
          {decision && decision.options.length > 0 ? (
            <Fact label="With options">
              {`${decision.options.join(", ")}: ${formatMoney(decision.totalMinor, quote.currency, props.locale)} in all`}
            </Fact>
          ) : null}
          {decision?.reason && decision.reason !== quote.outcomeReason ? (
            <Fact label="The buyer's reason">{decision.reason}</Fact>
          ) : null}
          {quote.outcomeReason ? <Fact label="Reason">{quote.outcomeReason}</Fact> : null}
          {props.competitorName ? (
            <Fact label={quote.status === "accepted" ? "Won against" : "Lost to"}>
              {props.competitorName}
            </Fact>
          ) : null}
          {approvals.map((approval) => (
            <Fact
              key={approval.id}
              label={`Discount of ${formatPercent(approval.discountBasisPoints, props.locale)}`}
            >
              <span className="block text-ink-2">
                {approval.askedByName ? `Asked by ${approval.askedByName}` : "Asked"}
                {approval.request ? `: “${approval.request}”` : null}
              </span>
              {[approvalWords[approval.status] ?? approval.status, approval.comment]
                .filter(Boolean)
                .join(": ")}
              {approval.decidedAt ? (
                <span className="block text-ink-2">
                  {approval.decidedByName ? `${approval.decidedByName}, ` : null}
                  <RelativeTime at={approval.decidedAt} />
                </span>
              ) : null}
            </Fact>
          ))}
          {props.pdfSha256 ? (
            <Fact label="SHA-256 of the PDF">
              <code className="block font-mono text-sm wrap-anywhere">{props.pdfSha256}</code>
              {props.link ? (
                <TextLink href={`${new URL(props.link).pathname}/verify`} prefetch={false}>
                  Check a file against it
                </TextLink>
              ) : null}
            </Fact>
          ) : null}
          {versions.length > 1 ? (
            <Fact label="Versions">
              {versions.map(({ id, version, status }) => (
                <span key={id} className="mr-3">
                  {id === quote.id ? (
                    <strong>Version {version}</strong>
                  ) : (
                    <Link href={`${list}/${id}`} className="underline">
                      Version {version}
                    </Link>
                  )}
                  {` (${nameOf(status)})`}
                </span>
              ))}
            </Fact>
          ) : null}
        </dl>
      </CardBody>
    </Card>
  );
}

const approvalWords: Readonly<Record<string, string>> = {
  pending: "Waits for a manager",
  approved: "Approved",
  returned: "Returned",
  withdrawn: "Taken back",
};

function nameOf(status: string): string {
  const found = Object.entries(quoteStatusNames).find(([name]) => name === status);
  return found?.[1].toLowerCase() ?? status;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
