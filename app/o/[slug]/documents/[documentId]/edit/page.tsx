import type { Metadata } from "next";
import { DocumentForm } from "@/components/documents/document-form";
import { PageHeader } from "@/components/ui/page-header";
import { mayTouch } from "@/lib/access/authorize";
import { listAttachable } from "@/lib/documents/list-attachable";
import { Refused } from "../../../refused";
import { updateDocumentAction } from "../actions";
import { requireDocument } from "../require-document";

export const metadata: Metadata = { title: "Rename or attach document" };

interface EditDocumentPageProps {
  params: Promise<{ slug: string; documentId: string }>;
}

export default async function EditDocumentPage({ params }: EditDocumentPageProps) {
  const { slug } = await params;
  const { actor, document, list, page } = await requireDocument(await params);
  if (!mayTouch(actor, "document.update", document.ownerUserId))
    return <Refused actor={actor} slug={slug} permission="document.update" backHref={page} />;
  const { value: choices } = await listAttachable(actor, document);
  return (
    <>
      <PageHeader
        title={`Rename or attach ${document.name}`}
        breadcrumb={[
          { label: "Documents", href: list },
          { label: document.name, href: page },
        ]}
      />
      <DocumentForm
        action={updateDocumentAction.bind(null, slug)}
        document={document}
        customers={choices.customers}
        quotes={choices.quotes}
        cancelHref={page}
      />
    </>
  );
}
