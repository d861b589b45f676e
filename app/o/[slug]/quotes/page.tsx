import type { Metadata } from "next";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { QuoteFilters } from "@/components/quotes/quote-filters";
import { StatusTabs } from "@/components/quotes/status-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ExportForm } from "@/components/ui/export-form";
import { FormProblem } from "@/components/ui/form-problem";
import { Plus } from "@/components/ui/icons/plus";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getDeletedQuote } from "@/lib/quotes/get-deleted-quote";
import { listQuotes } from "@/lib/quotes/list/list-quotes";
import { ownerNames } from "@/lib/quotes/list/owner-names";
import { type ListQuotes, listQuotesSchema } from "@/lib/quotes/schema";
import { justDeleted } from "../just-deleted";
import { namedCustomer } from "../named-record";
import { isBare, openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreQuoteAction } from "./actions";
import { ownersToFilterBy } from "./owners-to-filter-by";
import { QuoteList } from "./quote-list";

export const metadata: Metadata = { title: "Quotes" };

interface QuotesPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function QuotesPage({ params, searchParams }: QuotesPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/quotes`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const mayRestore = can(actor, "quote.delete");
  const [list, deleted] = await Promise.all([
    openedList(actor, { resource: "quote", schema: listQuotesSchema, mayRestore }, sent),
    justDeleted({
      id: sent.deleted,
      mayRestore,
      find: (quoteId) => getDeletedQuote(actor, { quoteId }),
    }),
  ]);
  const { query } = list;
  const { value: page } = await listQuotes(actor, query);
  const names = await ownerNames(actor, [...page.data, { ownerUserId: query.ownerUserId ?? null }]);
  const { q, status, customerId, ownerUserId, currency, sort, state } = query;
  const customer = await namedCustomer(actor, customerId);
  const filters = { customerId, ownerUserId, currency, sort, state };
  const isEmpty = await isBare(list, page.data, () =>
    listQuotes(actor, { ...query, state: "deleted" }),
  );

  return (
    <>
      <PageHeader
        title="Quotes"
        description="What you have offered, and how it stands."
        actions={
          <>
            {can(actor, "quote.create") ? (
              <ButtonLink href={`${path}/new`} variant="primary" className="max-sm:grow">
                <Plus />
                New quote
              </ButtonLink>
            ) : null}
            {isEmpty ? null : (
              <ExportForm
                action={`${path}/download`}
                query={{ q, status, customerId, ownerUserId, currency, state }}
              />
            )}
          </>
        }
      />
      <FormProblem message={problemInAddress(sent.problem)} className="mb-4" />
      {deleted ? (
        <DeletedNotice
          name={`quote ${deleted.number}`}
          action={restoreQuoteAction.bind(null, slug)}
          fields={{ quoteId: deleted.id }}
        />
      ) : null}
      <Card>
        {isEmpty ? null : (
          <>
            <CardHeader
              title={list.shown?.name ?? titleOf(query)}
              actions={
                <SearchField
                  label="Search quotes"
                  path={path}
                  value={q}
                  query={{ status, ...filters }}
                />
              }
            />
            <StatusTabs path={path} query={{ q, ...filters }} status={status} />
            <CardBody className="grid gap-4 border-b border-line">
              <SavedViews {...{ actor, slug, list }} resource="quote" />
              <QuoteFilters
                {...{ path, query, mayRestore, customer }}
                searchPath={`/o/${slug}/search/look-up`}
                owners={ownersToFilterBy(actor, ownerUserId, names)}
              />
            </CardBody>
          </>
        )}
        <QuoteList
          {...{ actor, slug, query, page }}
          ownerNames={names}
          locale={organization.locale}
        />
      </Card>
    </>
  );
}

function titleOf({ q, state }: ListQuotes): string {
  if (q) return `Results for “${q}”`;
  return state === "deleted" ? "Deleted quotes" : "All quotes";
}
