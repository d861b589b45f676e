import { EmailAddress } from "@/components/ui/email-address";
import { RelativeTime } from "@/components/ui/relative-time";
import type { MailState } from "@/lib/quotes/buyer/mail-state";
import { HistoryFact } from "./history-fact";
import { MailStateBadge } from "./mail-state-badge";

export interface SendingFactsProps {
  sentAt: Date | null;
  /** Whether the buyer, or somebody for them, has answered. */
  isDecided: boolean;
  recipientEmail: string | null;
  firstMail: { readonly state: MailState; readonly message: string } | null;
  reminders: readonly {
    readonly id: string;
    readonly createdAt: Date;
    readonly byName: string | null;
    readonly recipientEmail: string;
    readonly message: string;
    readonly state: MailState;
  }[];
  views: { readonly count: number; readonly lastAt: Date | null };
}

/** When a quote went out, how the mails fared, and whether the buyer has looked at it. */
export function SendingFacts(props: SendingFactsProps) {
  const { sentAt, isDecided, recipientEmail, firstMail, reminders, views } = props;
  if (!sentAt) return null;
  return (
    <>
      <HistoryFact label="Sent">
        <RelativeTime at={sentAt} />
        {recipientEmail ? (
          <>
            {" to "}
            <EmailAddress address={recipientEmail} />
          </>
        ) : null}
        {firstMail ? <MailStateBadge state={firstMail.state} /> : null}
        <Said words={firstMail?.message} />
      </HistoryFact>
      {reminders.map((reminder) => (
        <HistoryFact
          key={reminder.id}
          label={reminder.byName ? `Reminded by ${reminder.byName}` : "Reminded"}
        >
          <RelativeTime at={reminder.createdAt} />
          {" to "}
          <EmailAddress address={reminder.recipientEmail} />
          <MailStateBadge state={reminder.state} />
          <Said words={reminder.message} />
        </HistoryFact>
      ))}
      {views.count > 0 || !isDecided ? (
        <HistoryFact label="Looked at">
          {looksInWords(views.count)}
          {views.lastAt ? <RelativeTime at={views.lastAt} /> : null}
        </HistoryFact>
      ) : null}
    </>
  );
}

/** What stood in a mail for the buyer. */
function Said({ words }: { words: string | undefined }) {
  return words ? <span className="block whitespace-pre-wrap text-ink-2">“{words}”</span> : null;
}

function looksInWords(count: number): string {
  if (count === 0) return "Not yet";
  return count === 1 ? "Once, " : `${count} times, last `;
}
