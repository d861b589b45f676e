import type { Metadata } from "next";
import { DocumentFilters } from "@/components/documents/document-filters";
import { DocumentTable } from "@/components/documents/document-table";
import { StorageBar } from "@/components/documents/storage-bar";
import { UploadBox } from "@/components/documents/upload-box";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FolderOpen } from "@/components/ui/icons/folder-open";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { getDeletedDocument } from "@/lib/documents/get-deleted-document";
import { getStorageUse } from "@/lib/documents/get-storage-use";
import { listDocuments } from "@/lib/documents/list-documents";
import { type ListDocuments, listDocumentsSchema } from "@/lib/documents/schema";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { justDeleted } from "../just-deleted";
import { namedCustomer, namedQuote } from "../named-record";
import { openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreDocumentAction } from "./actions";

export const metadata: Metadata = { title: "Documents" };

interface DocumentsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function DocumentsPage({ params, searchParams }: DocumentsPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/documents`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const mayRestore = can(actor, "document.delete");
  const [list, deleted, { value: use }] = await Promise.all([
    openedList(actor, { resource: "document", schema: listDocumentsSchema, mayRestore }, sent),
    justDeleted({
      id: sent.deleted,
      mayRestore,
      find: (documentId) => getDeletedDocument(actor, { documentId }),
    }),
    getStorageUse(actor),
  ]);
  const { query } = list;
  const [customer, quote] = await Promise.all([
    namedCustomer(actor, query.customerId),
    namedQuote(actor, query.quoteId),
  ]);
  const isNarrowed = Boolean(query.customerId || query.quoteId);

  return (
    <>
      <PageHeader
        title="Documents"
        description="Contracts, drawings, price lists: with the customers and quotes they belong to."
      />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreDocumentAction.bind(null, slug)}
          fields={{ documentId: deleted.id }}
        />
      ) : null}
      <div className="grid gap-5">
        {can(actor, "document.create") && query.state === "all" && !isNarrowed ? (
          <UploadBox
            href={`${path}/upload`}
            label="Upload a document"
            locale={organization.locale}
            problem={problemInAddress(sent.problem)}
            isMultiple
          />
        ) : null}
        <Card>
          <CardHeader
            title={list.shown?.name ?? titleOf(query)}
            description={isNarrowed ? "Those of one customer or quote alone." : undefined}
            actions={
              <>
                {isNarrowed ? (
                  <ButtonLink href={wholeList(path)} size="sm" variant="quiet">
                    Show all
                  </ButtonLink>
                ) : null}
                <SearchField
                  label="Search documents"
                  path={path}
                  value={query.q}
                  query={narrowing(query)}
                />
              </>
            }
          />
          <CardBody className="grid gap-4 border-b border-line">
            <SavedViews {...{ actor, slug, list }} resource="document" />
            <DocumentFilters
              {...{ path, query, mayRestore, customer, quote }}
              searchPath={`/o/${slug}/search/look-up`}
            />
          </CardBody>
          <DocumentList actor={actor} slug={slug} locale={organization.locale} query={query} />
          <CardFooter>
            <div className="w-full sm:max-w-80">
              <StorageBar {...use} locale={organization.locale} />
            </div>
          </CardFooter>
        </Card>
      </div>
    </>
  );
}

function titleOf({ q, state }: ListDocuments): string {
  if (q) return `Results for “${q}”`;
  return state === "deleted" ? "Deleted documents" : "All documents";
}

/** What a search and the next page keep of the query. */
function narrowing({ sort, state, kind, customerId, quoteId }: ListDocuments) {
  return {
    sort,
    state,
    kind,
    customerId: customerId ?? undefined,
    quoteId: quoteId ?? undefined,
  };
}

interface DocumentListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListDocuments;
}

async function DocumentList({ actor, slug, locale, query }: DocumentListProps) {
  const path = `/o/${slug}/documents`;
  const { value: page } = await listDocuments(actor, query);
  const { q, state, kind, customerId, quoteId } = query;
  if (page.data.length === 0 && state === "deleted" && !q && !kind)
    return <NothingDeleted icon={<FolderOpen />} records="documents" path={path} />;
  if (page.data.length === 0 && (q || kind || customerId || quoteId))
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
  if (page.data.length === 0)
    return (
      <EmptyState icon={<FolderOpen />} title="No documents yet">
        {can(actor, "document.create")
          ? "Drop a file above to begin: a frame contract, a drawing, your price list. What belongs to one customer or quote is best uploaded on its page."
          : "What your colleagues upload shows up here, with the customer or quote it belongs to."}
      </EmptyState>
    );
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
