import { omit } from "es-toolkit/object";
import { QuoteTable } from "@/components/quotes/quote-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FileText } from "@/components/ui/icons/file-text";
import { NoMatch } from "@/components/ui/no-match";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { SpelledAlike } from "@/components/ui/spelled-alike";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listQuotes } from "@/lib/quotes/list/list-quotes";
import type { ListQuotes } from "@/lib/quotes/schema";
import { restoreQuoteAction } from "./actions";

const searched = "number, title or customer";

interface QuoteListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListQuotes;
  page: Awaited<ReturnType<typeof listQuotes>>["value"];
  ownerNames: ReadonlyMap<string, string>;
}

/** A page of the list, or why it is empty and what to do about it. */
export function QuoteList({ actor, slug, locale, query, page, ownerNames }: QuoteListProps) {
  const path = `/o/${slug}/quotes`;
  const { q, status, customerId, ownerUserId, currency, state } = query;
  if (page.data.length === 0) {
    if (query.cursor) return <NothingFurther icon={<FileText />} records="quotes" path={path} />;
    if ([q, status, customerId, ownerUserId, currency].some(Boolean))
      return <NoMatch icon={<FileText />} record="quote" {...{ path, q, searched }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<FileText />} records="quotes" path={path} />;
    return <NoQuotes path={path} mayCreate={can(actor, "quote.create")} />;
  }
  return (
    <>
      {page.isExact ? null : <SpelledAlike q={q} searched={searched} />}
      <QuoteTable
        quotes={page.data}
        locale={locale}
        path={path}
        ownerNames={ownerNames}
        restoreAction={state === "deleted" ? restoreQuoteAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={omit(query, ["limit", "cursor"])}
        isContinued={Boolean(query.cursor)}
        nextCursor={page.nextCursor}
      />
    </>
  );
}

function NoQuotes({ path, mayCreate }: { path: string; mayCreate: boolean }) {
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
