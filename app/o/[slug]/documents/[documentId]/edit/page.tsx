import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { DocumentForm } from "@/components/documents/document-form";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { mayTouch } from "@/lib/access/authorize";
import { listAttachable } from "@/lib/documents/list-attachable";
import { searchSchema } from "@/lib/search/schema";
import { Refused } from "../../../refused";
import { updateDocumentAction } from "../actions";
import { requireDocument } from "../require-document";

export const metadata: Metadata = { title: "Rename or attach document" };

interface EditDocumentPageProps {
  params: Promise<{ slug: string; documentId: string }>;
  searchParams: Promise<{ find?: string | string[] }>;
}

export default async function EditDocumentPage({ params, searchParams }: EditDocumentPageProps) {
  const { slug } = await params;
  const found = await requireDocument(await params);
  if (!found) return <NothingHerePage />;
  const { actor, document, list, page } = found;
  if (!mayTouch(actor, "document.update", document.ownerUserId))
    return <Refused actor={actor} slug={slug} permission="document.update" backHref={page} />;
  const { q } = searchSchema.catch({ q: "" }).parse({ q: (await searchParams).find });
  const { value: choices } = await listAttachable(actor, { ...document, q });
  return (
    <>
      <PageHeader
        title={`Rename or attach ${document.name}`}
        breadcrumb={[
          { label: "Documents", href: list },
          { label: document.name, href: page },
        ]}
      />
      <noscript>
        <div className="mb-5">
          <SearchField
            label="Find a customer or quote to choose below"
            name="find"
            path={`${page}/edit`}
            value={q}
          />
        </div>
      </noscript>
      <DocumentForm
        action={updateDocumentAction.bind(null, slug)}
        document={document}
        customers={choices.customers}
        quotes={choices.quotes}
        searchPath={`/o/${slug}/search/look-up`}
        cancelHref={page}
      />
    </>
  );
}
