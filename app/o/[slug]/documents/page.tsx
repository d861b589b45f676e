import type { Metadata } from "next";
import { DocumentFilters } from "@/components/documents/document-filters";
import { StorageBar } from "@/components/documents/storage-bar";
import { UploadBox } from "@/components/documents/upload-box";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { wholeList } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
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
import { isBare, openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreDocumentAction } from "./actions";
import { DocumentList, narrowing } from "./document-list";

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
  const [{ value: page }, customer, quote] = await Promise.all([
    listDocuments(actor, query),
    namedCustomer(actor, query.customerId),
    namedQuote(actor, query.quoteId),
  ]);
  const isEmpty = await isBare(list, page.data, () =>
    listDocuments(actor, { ...query, state: "deleted" }),
  );
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
          {isEmpty ? null : (
            <>
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
            </>
          )}
          <DocumentList {...{ actor, slug, query, page }} locale={organization.locale} />
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
