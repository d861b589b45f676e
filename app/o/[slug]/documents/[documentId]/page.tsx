import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { DocumentPreview } from "@/components/documents/document-preview";
import { BelongsTo } from "@/components/documents/document-table";
import { formatBytes } from "@/components/documents/format-bytes";
import { kindName } from "@/components/documents/kind-names";
import { UploadBox } from "@/components/documents/upload-box";
import { VersionTable } from "@/components/documents/version-table";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Download } from "@/components/ui/icons/download";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Provenance } from "@/components/ui/provenance";
import { can, mayTouch } from "@/lib/access/authorize";
import { isShownInPages } from "@/lib/documents/file-types";
import { isReleased } from "@/lib/documents/scanner";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { deleteDocumentAction } from "../actions";
import { requireWholeDocument } from "./require-document";

interface DocumentPageProps {
  params: Promise<{ slug: string; documentId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const found = await requireWholeDocument(await params);
  return { title: found ? found.document.name : "Nothing here" };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { slug } = await params;
  const found = await requireWholeDocument(await params);
  if (!found) return <NothingHerePage />;
  const { actor, document, locale, list, page, ...about } = found;
  const { id: documentId, name, kind, scanStatus } = document;
  const mayChange = mayTouch(actor, "document.update", document.ownerUserId);
  const isShown = isReleased(document) && isShownInPages(document.contentType);
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ label: "Documents", href: list }]}
        meta={
          <>
            <span>
              {kindName(kind)}, {formatBytes(document.sizeBytes, locale)}
            </span>
            <Provenance createdAt={document.createdAt} {...about.provenance} />
          </>
        }
        actions={
          <>
            {isReleased(document) ? (
              <a
                href={`${page}/download`}
                className={classNames(buttonStyles({ variant: "primary" }), "max-sm:grow")}
              >
                <Download />
                Download
              </a>
            ) : null}
            {mayChange ? <ButtonLink href={`${page}/edit`}>Rename or attach</ButtonLink> : null}
            {can(actor, "document.delete") ? (
              <ConfirmAction
                trigger={{ label: "Delete" }}
                title={`Delete ${name}?`}
                description="It leaves all lists, with all of its versions. You can take it back for 30 days."
                confirmLabel="Delete document"
                action={deleteDocumentAction.bind(null, slug)}
                fields={{ documentId }}
              />
            ) : null}
          </>
        }
      />
      <div className="grid gap-5">
        <Quarantine
          scanStatus={scanStatus}
          isReleased={isReleased(document)}
          mayDelete={can(actor, "document.delete")}
        />
        <DocumentPreview
          name={name}
          kind={kind}
          // The version gives a newly uploaded picture another address.
          src={isShown ? `${page}/preview?version=${document.version}` : null}
          reason={
            isReleased(document)
              ? "This kind of file can't be shown in a page. Download it to read it."
              : "Nothing of it is shown while it is in quarantine."
          }
        />
        <Card>
          <CardHeader title="Belongs to" />
          <CardBody>
            <BelongsTo document={document} home={`/o/${slug}`} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Versions" />
          <VersionTable
            versions={about.versions.map((version) => ({
              ...version,
              isReleased: isReleased(version),
            }))}
            downloadHref={`${page}/download`}
            locale={locale}
          />
          {mayChange ? (
            <CardBody className="border-t border-line">
              <UploadBox
                href={`${page}/upload`}
                label="Upload a new version"
                locale={locale}
                problem={problemInAddress((await searchParams).problem)}
              />
            </CardBody>
          ) : null}
        </Card>
      </div>
    </>
  );
}

interface QuarantineProps {
  scanStatus: string;
  isReleased: boolean;
  mayDelete: boolean;
}

function Quarantine({ scanStatus, isReleased, mayDelete }: QuarantineProps) {
  if (scanStatus === "infected")
    return (
      <Notice tone="bad" title="The virus scanner stopped this version">
        It stays in quarantine, and nobody can download it. Upload a clean version
        {mayDelete ? ", or delete the document." : "."}
      </Notice>
    );
  if (isReleased) return null;
  return (
    <Notice tone="warn" title="The virus scanner has not let this version through yet">
      It is in quarantine until then, which usually takes seconds. This page then says so.
    </Notice>
  );
}
