import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailTable } from "@/components/mailbox/mail-table";
import { PublicShell } from "@/components/navigation/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Inbox } from "@/components/ui/icons/inbox";
import { RotateCw } from "@/components/ui/icons/rotate-cw";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import { listMail } from "@/lib/mail/mailbox/list-mail";
import { isOpenToThisRequest } from "./is-open-to-this-request";

export const metadata: Metadata = { title: "Mailbox" };

interface MailboxPageProps {
  searchParams: Promise<{ to?: string | string[] }>;
}

export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  if (!(await isOpenToThisRequest())) notFound();
  const { to } = await searchParams;
  const wanted = typeof to === "string" ? to.trim().toLowerCase() : "";
  const mails = (await listMail()).filter((mail) => mail.to.includes(wanted));
  return (
    <PublicShell>
      <PageHeader
        title="Mailbox"
        description="On this machine Mercura delivers its mail here, whoever it is for."
        actions={
          <ButtonLink href={withQuery("/mailbox", { to: wanted })}>
            <RotateCw />
            Refresh
          </ButtonLink>
        }
      />
      <Card>
        <CardHeader
          title="Messages"
          count={mails.length}
          actions={
            <SearchField label="Find by recipient" path="/mailbox" name="to" value={wanted} />
          }
        />
        {mails.length > 0 ? <MailTable mails={mails} path="/mailbox" /> : <NoMail to={wanted} />}
      </Card>
    </PublicShell>
  );
}

function NoMail({ to }: { to: string }) {
  if (to)
    return (
      <EmptyState
        icon={<Inbox />}
        title={`No mail to “${to}”`}
        action={<ButtonLink href="/mailbox">Show all mail</ButtonLink>}
      >
        The newest 500 mails are kept here. Look for a part of the address, such as the company.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Inbox />}
      title="No mail yet"
      action={<ButtonLink href="/signup">Sign a company up</ButtonLink>}
    >
      Sign a company up or invite somebody, and the mail is here a moment later. With SMTP_URL or
      RESEND_API_KEY set, mail goes out for real and this stays empty.
    </EmptyState>
  );
}
