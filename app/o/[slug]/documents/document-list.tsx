import { DocumentTable } from "@/components/documents/document-table";
import { ButtonLink } from "@/components/ui/button-link";
import { CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FolderOpen } from "@/components/ui/icons/folder-open";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listDocuments } from "@/lib/documents/list-documents";
import type { ListDocuments } from "@/lib/documents/schema";
import { restoreDocumentAction } from "./actions";

interface DocumentListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListDocuments;
  page: Awaited<ReturnType<typeof listDocuments>>["value"];
}

/** A page of the list, or why it is empty and what to do about it. */
export function DocumentList({ actor, slug, locale, query, page }: DocumentListProps) {
  const path = `/o/${slug}/documents`;
  const { q, state, kind, customerId, quoteId } = query;
  if (page.data.length === 0) {
    if (query.cursor)
      return <NothingFurther icon={<FolderOpen />} records="documents" path={path} />;
    const isNarrowed = [q, kind, customerId, quoteId].some(Boolean);
    if (isNarrowed) return <NoMatch {...{ path, q }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<FolderOpen />} records="documents" path={path} />;
    return <NoDocuments mayUpload={can(actor, "document.create")} />;
  }
  return (
    <>
      {page.isExact ? null : (
        <CardBody className="border-b border-line text-ink-2" role="status">
          Nothing has “{q}” in its name. These are spelled alike:
        </CardBody>
      )}
      <DocumentTable
        documents={page.data}
        home={`/o/${slug}`}
        locale={locale}
        restoreAction={state === "deleted" ? restoreDocumentAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={{ q, ...narrowing(query) }}
        newer={query.cursor ? {} : null}
        older={page.nextCursor ? { cursor: page.nextCursor } : null}
        words={{ newer: "First page", older: "Next page" }}
      />
    </>
  );
}

function NoMatch({ path, q }: { path: string; q: string }) {
  return (
    <EmptyState
      icon={<FolderOpen />}
      title="No document matches"
      action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
    >
      {q ? `Nothing has “${q}” in its name here, nor is spelled alike.` : "Nothing is like that."}{" "}
      Try another search or filter.
    </EmptyState>
  );
}

function NoDocuments({ mayUpload }: { mayUpload: boolean }) {
  return (
    <EmptyState icon={<FolderOpen />} title="No documents yet">
      {mayUpload
        ? "Drop a file above to begin: a frame contract, a drawing, your price list. What belongs to one customer or quote is best uploaded on its page."
        : "What your colleagues upload shows up here, with the customer or quote it belongs to."}
    </EmptyState>
  );
}

/** What a search and the next page keep of the query. */
export function narrowing({ sort, state, kind, customerId, quoteId }: ListDocuments) {
  return {
    sort,
    state,
    kind,
    customerId: customerId ?? undefined,
    quoteId: quoteId ?? undefined,
  };
}
