import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { Document } from "@/lib/documents/document";
import { DocumentTable } from "./document-table";
import { UploadBox } from "./upload-box";

interface DocumentsCardProps {
  /** The organization's address. */
  home: string;
  locale: string;
  /** The record that they belong to, in the API's names. */
  record: { readonly customer_id: string } | { readonly quote_id: string };
  documents: readonly Document[];
  /** Where all of them are, if there are more. */
  allHref: string | null;
  mayUpload: boolean;
}

/** The documents of a customer or quote on its page, and the place to add one. */
export function DocumentsCard(props: DocumentsCardProps) {
  const { home, locale, record, documents, allHref, mayUpload } = props;
  return (
    <Card>
      <CardHeader
        title="Documents"
        actions={
          allHref ? (
            <ButtonLink href={allHref} size="sm">
              Show all
            </ButtonLink>
          ) : null
        }
      />
      {documents.length > 0 ? (
        <DocumentTable documents={documents} home={home} locale={locale} isOfOne />
      ) : (
        <CardBody className="text-ink-3">
          {mayUpload
            ? "No documents yet. Contracts, drawings and mails are found again when they are kept here."
            : "No documents yet."}
        </CardBody>
      )}
      {mayUpload ? (
        <CardBody className="border-t border-line">
          <UploadBox
            href={`${home}/documents/upload`}
            fields={{ ...record }}
            label="Upload a document"
            locale={locale}
            isMultiple
          />
        </CardBody>
      ) : null}
    </Card>
  );
}
