import { EmailAddress } from "@/components/ui/email-address";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";

interface ListedMail {
  readonly id: string;
  readonly sentAt: string;
  readonly to: string;
  readonly subject: string;
}

interface MailTableProps {
  mails: readonly ListedMail[];
  /** The mailbox's path; each row leads to its mail below it. */
  path: string;
}

/** The mails in the local mailbox. */
export function MailTable({ mails, path }: MailTableProps) {
  const columns: readonly Column<ListedMail>[] = [
    {
      id: "subject",
      label: "Subject",
      kind: "title",
      cell: (mail) => <RowName href={`${path}/${mail.id}`}>{mail.subject}</RowName>,
    },
    { id: "to", label: "To", cell: (mail) => <EmailAddress address={mail.to} /> },
    { id: "sent", label: "Sent", cell: (mail) => <RelativeTime at={mail.sentAt} /> },
  ];
  return <Table caption="Messages" columns={columns} rows={mails} rowKey={(mail) => mail.id} />;
}
