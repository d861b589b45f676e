import type { Metadata } from "next";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { QuoteFilters } from "@/components/quotes/quote-filters";
import { QuoteTable } from "@/components/quotes/quote-table";
import { StatusTabs } from "@/components/quotes/status-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FileText } from "@/components/ui/icons/file-text";
import { Plus } from "@/components/ui/icons/plus";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can, isLimitedToOwn } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getDeletedQuote } from "@/lib/quotes/get-deleted-quote";
import { listQuotes } from "@/lib/quotes/list-quotes";
import { ownerNames } from "@/lib/quotes/owner-names";
import { type ListQuotes, listQuotesSchema } from "@/lib/quotes/schema";
import { justDeleted } from "../just-deleted";
import { namedCustomer } from "../named-record";
import { openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreQuoteAction } from "./actions";

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
  const kept = { q, status, ...filters };
  const isNarrowed = [q, status, customerId, ownerUserId, currency].some(Boolean);
  const isDeleted = state === "deleted";

  return (
    <>
      <PageHeader
        title="Quotes"
        description="What you have offered, and how it stands."
        actions={
          can(actor, "quote.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary">
              <Plus />
              New quote
            </ButtonLink>
          ) : null
        }
      />
      {deleted ? (
        <DeletedNotice
          name={`quote ${deleted.number}`}
          action={restoreQuoteAction.bind(null, slug)}
          fields={{ quoteId: deleted.id }}
        />
      ) : null}
      <Card>
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
            owners={ownerChoices(actor, ownerUserId, names)}
          />
        </CardBody>
        {page.data.length > 0 ? (
          <>
            <QuoteTable
              quotes={page.data}
              locale={organization.locale}
              path={path}
              ownerNames={names}
              restoreAction={isDeleted ? restoreQuoteAction.bind(null, slug) : undefined}
            />
            <Pagination
              path={path}
              query={kept}
              newer={query.cursor ? {} : null}
              older={page.nextCursor ? { cursor: page.nextCursor } : null}
              words={{ newer: "First page", older: "Next page" }}
            />
          </>
        ) : (
          <NoQuotes
            {...{ path, isDeleted }}
            isNarrowed={isNarrowed}
            mayCreate={can(actor, "quote.create")}
          />
        )}
      </Card>
    </>
  );
}

function titleOf({ q, state }: ListQuotes): string {
  if (q) return `Results for “${q}”`;
  return state === "deleted" ? "Deleted quotes" : "All quotes";
}

function ownerChoices(
  actor: Member,
  chosen: string | undefined,
  names: ReadonlyMap<string, string>,
) {
  if (isLimitedToOwn(actor, "quote.read")) return [];
  const mine = { value: actor.userId, label: "Mine" };
  const others = [...names]
    .filter(([id]) => id !== actor.userId)
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([value, label]) => ({ value, label }));
  const isKnown = !chosen || chosen === actor.userId || names.has(chosen);
  return [mine, ...others, ...(isKnown ? [] : [{ value: chosen, label: "Somebody else" }])];
}

interface NoQuotesProps {
  path: string;
  isDeleted: boolean;
  isNarrowed: boolean;
  mayCreate: boolean;
}

function NoQuotes({ path, isDeleted, isNarrowed, mayCreate }: NoQuotesProps) {
  if (isNarrowed)
    return (
      <EmptyState
        icon={<FileText />}
        title="No quote matches"
        action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
      >
        Quotes are found by their number, their title and their customer.
      </EmptyState>
    );
  if (isDeleted) return <NothingDeleted icon={<FileText />} records="quotes" path={path} />;
  return (
    <EmptyState
      icon={<FileText />}
      title="No quotes yet"
      action={
        mayCreate ? (
          <ButtonLink href={`${path}/new`} variant="primary">
            Write your first quote
          </ButtonLink>
        ) : null
      }
    >
      A quote lists what you offer a customer and at what price. Send it, and your buyer reads and
      accepts it behind a link.
    </EmptyState>
  );
}
