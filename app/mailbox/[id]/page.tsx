import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailView, mailParts } from "@/components/mailbox/mail-view";
import { PublicShell } from "@/components/navigation/public-shell";
import { EmailAddress } from "@/components/ui/email-address";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { findMail } from "@/lib/mail/mailbox/find-mail";
import { isOpenToThisRequest } from "../is-open-to-this-request";

export const metadata: Metadata = { title: "Message" };

interface MailPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ part?: string | string[] }>;
}

export default async function MailPage({ params, searchParams }: MailPageProps) {
  if (!(await isOpenToThisRequest())) notFound();
  const { id } = await params;
  const mail = await findMail(id);
  if (!mail) notFound();
  const { part: asked } = await searchParams;
  const part = mailParts.find((known) => known === asked) ?? "html";
  return (
    <PublicShell>
      <PageHeader
        breadcrumb={[{ label: "Mailbox", href: "/mailbox" }]}
        title={mail.subject}
        meta={
          <>
            <span>
              To <EmailAddress address={mail.to} />
            </span>
            <RelativeTime at={mail.sentAt} style="date-time" />
          </>
        }
      />
      <MailView mail={mail} part={part} path={`/mailbox/${mail.id}`} />
    </PublicShell>
  );
}
