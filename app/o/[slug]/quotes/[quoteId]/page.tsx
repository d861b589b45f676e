import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { DocumentsCard } from "@/components/documents/documents-card";
import { QuoteActions } from "@/components/quotes/quote-actions";
import { QuoteHistory } from "@/components/quotes/quote-history";
import { QuoteLines } from "@/components/quotes/quote-lines";
import { QuoteStatusBadge } from "@/components/quotes/quote-status-badge";
import { QuoteSums } from "@/components/quotes/quote-sums";
import { CalendarDay } from "@/components/ui/calendar-day";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Provenance } from "@/components/ui/provenance";
import type { Member } from "@/lib/access/actor";
import { can, mayTouch } from "@/lib/access/authorize";
import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { listColleagues } from "@/lib/members/list-colleagues";
import { listCompetitorNames } from "@/lib/quotes/list-competitor-names";
import {
  assignQuoteAction,
  closeQuoteAction,
  decideApprovalAction,
  deleteQuoteAction,
  duplicateQuoteAction,
  remindBuyerAction,
  reviseQuoteAction,
  sendQuoteAction,
  submitQuoteAction,
  withdrawQuoteAction,
} from "./actions";
import { requireQuote } from "./require-quote";

interface QuotePageProps {
  params: Promise<{ slug: string; quoteId: string }>;
}

export async function generateMetadata({ params }: QuotePageProps): Promise<Metadata> {
  const found = await requireQuote(await params);
  return { title: found ? found.name : "Nothing here" };
}

export default async function QuotePage({ params }: QuotePageProps) {
  const { slug } = await params;
  const found = await requireQuote(await params);
  if (!found) return <NothingHerePage />;
  const { actor, name, list, page, quote, locale, ...about } = found;
  const may = {
    update: mayTouch(actor, "quote.update", quote.ownerUserId),
    approve: about.isTheirsToApprove,
    approveOthers: can(actor, "quote.approve"),
    addCompetitor: can(actor, "competitor.create"),
    remind: about.mayRemind,
    create: can(actor, "quote.create"),
    delete: can(actor, "quote.delete"),
  };
  const competitors =
    may.update && ["sent", "expired", "declined"].includes(quote.status)
      ? (await listCompetitorNames(actor)).value
      : [];
  const [latest] = about.versions;
  const [{ value: documents }, colleagues] = await Promise.all([
    listDocuments(actor, listDocumentsSchema.parse({ quoteId: quote.id, limit: 5 })),
    can(actor, "quote.assign") ? ownersToChoose(actor) : [],
  ]);

  return (
    <>
      <PageHeader
        title={name}
        subtitle={quote.title}
        breadcrumb={[{ label: "Quotes", href: list }]}
        meta={
          <>
            <QuoteStatusBadge status={quote.status} />
            <a href={`/o/${slug}/customers/${quote.customerId}`} className="underline">
              {quote.customerName}
            </a>
            {about.contact ? <span>For {about.contact.name}</span> : null}
            {quote.validUntil ? (
              <span>
                Valid until <CalendarDay day={quote.validUntil} />
              </span>
            ) : null}
            <Provenance verb="Started" createdAt={quote.createdAt} {...about.provenance} />
            {about.ownerName && about.ownerName !== about.provenance.createdBy ? (
              <span>Looked after by {about.ownerName}</span>
            ) : null}
          </>
        }
      />
      <div className="grid gap-5">
        <QuoteActions
          {...{ quote, locale, page, may, competitors, colleagues }}
          discountToApprove={about.discountToApprove}
          approvers={about.approvers}
          haveAllTakenPart={about.haveAllTakenPart}
          request={about.request}
          buyerEmail={about.buyerEmail}
          recipientEmail={about.recipientEmail}
          link={about.link}
          latest={
            latest && latest.version > quote.version
              ? { version: latest.version, href: `${list}/${latest.id}` }
              : null
          }
          actions={{
            send: sendQuoteAction.bind(null, slug),
            submit: submitQuoteAction.bind(null, slug),
            withdraw: withdrawQuoteAction.bind(null, slug),
            decide: decideApprovalAction.bind(null, slug),
            remind: remindBuyerAction.bind(null, slug),
            assign: assignQuoteAction.bind(null, slug),
            close: closeQuoteAction.bind(null, slug),
            revise: reviseQuoteAction.bind(null, slug),
            duplicate: duplicateQuoteAction.bind(null, slug),
            delete: deleteQuoteAction.bind(null, slug),
          }}
        />
        <QuoteHistory {...{ quote, list, locale }} {...about} />
        <Card>
          <CardHeader title="Lines" />
          {quote.lines.length > 0 ? (
            <>
              <QuoteLines quote={quote} locale={locale} />
              <QuoteSums
                currency={quote.currency}
                locale={locale}
                lines={quote.lines}
                sums={quote}
              />
            </>
          ) : (
            <CardBody className="text-ink-3">
              Nothing is offered yet. Edit the quote to add lines.
            </CardBody>
          )}
        </Card>
        <DocumentsCard
          home={`/o/${slug}`}
          locale={locale}
          record={{ quote_id: quote.id }}
          documents={documents.data}
          allHref={documents.nextCursor ? `/o/${slug}/documents?quoteId=${quote.id}` : null}
          mayUpload={may.update && can(actor, "document.create")}
        />
        {quote.terms ? <Words title="Terms" text={quote.terms} /> : null}
        {quote.note ? <Words title="Note" text={quote.note} /> : null}
      </div>
    </>
  );
}

/** Those who may look after a quote. */
async function ownersToChoose(actor: Member) {
  return (await listColleagues(actor)).value.filter(({ mayOwn }) => mayOwn);
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {text}
      </CardBody>
    </Card>
  );
}
