import { DocumentTable } from "@/components/documents/document-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FolderOpen } from "@/components/ui/icons/folder-open";
import { NoMatch } from "@/components/ui/no-match";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { SpelledAlike } from "@/components/ui/spelled-alike";
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

const searched = "name";

/** A page of the list, or why it is empty and what to do about it. */
export function DocumentList({ actor, slug, locale, query, page }: DocumentListProps) {
  const path = `/o/${slug}/documents`;
  const { q, state, kind, customerId, quoteId } = query;
  if (page.data.length === 0) {
    if (query.cursor)
      return <NothingFurther icon={<FolderOpen />} records="documents" path={path} />;
    const isNarrowed = [q, kind, customerId, quoteId].some(Boolean);
    if (isNarrowed)
      return <NoMatch icon={<FolderOpen />} record="document" {...{ path, q, searched }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<FolderOpen />} records="documents" path={path} />;
    return <NoDocuments mayUpload={can(actor, "document.create")} />;
  }
  return (
    <>
      {page.isExact ? null : <SpelledAlike q={q} searched={searched} />}
      <DocumentTable
        documents={page.data}
        home={`/o/${slug}`}
        locale={locale}
        restoreAction={state === "deleted" ? restoreDocumentAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={{ q, ...narrowing(query) }}
        isContinued={Boolean(query.cursor)}
        nextCursor={page.nextCursor}
      />
    </>
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
