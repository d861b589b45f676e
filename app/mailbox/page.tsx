import { Inbox, RotateCw } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailTable } from "@/components/mailbox/mail-table";
import { PublicShell } from "@/components/navigation/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
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
  const address = typeof to === "string" ? to : "";
  const mails = await listMail(address);
  return (
    <PublicShell>
      <PageHeader
        title="Mailbox"
        description="On this machine Mercura delivers its mail here, whoever it is for."
        actions={
          <ButtonLink href={address ? `/mailbox?to=${encodeURIComponent(address)}` : "/mailbox"}>
            <RotateCw aria-hidden="true" />
            Refresh
          </ButtonLink>
        }
      />
      <Card>
        <CardHeader
          title="Messages"
          count={mails.length}
          actions={
            <SearchField label="Find by recipient" path="/mailbox" name="to" value={address} />
          }
        />
        {mails.length > 0 ? <MailTable mails={mails} path="/mailbox" /> : <NoMail to={address} />}
      </Card>
    </PublicShell>
  );
}

function NoMail({ to }: { to: string }) {
  if (to)
    return (
      <EmptyState
        icon={<Inbox />}
        title="No mail to this address"
        action={<ButtonLink href="/mailbox">Show all mail</ButtonLink>}
      >
        Enter the whole address, such as name@company.com.
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
