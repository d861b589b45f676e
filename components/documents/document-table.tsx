import Link from "next/link";
import { deletionColumns } from "@/components/form/deletion-columns";
import { RefreshSoon } from "@/components/ui/refresh-soon";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import type { Document } from "@/lib/documents/document";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { formatBytes } from "./format-bytes";
import { KindMark } from "./kind-mark";
import { kindName } from "./kind-names";
import { ScanBadge } from "./scan-badge";

interface DocumentTableProps {
  documents: readonly Document[];
  /** The organization's address. */
  home: string;
  locale: string;
  /** Where the documents are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
  /** Whether they all belong to the record whose page this is. */
  isOfOne?: boolean;
}

/** A page of documents. */
export function DocumentTable({
  documents,
  home,
  locale,
  restoreAction,
  isOfOne,
}: DocumentTableProps) {
  const columns: readonly Column<Document>[] = [
    {
      id: "name",
      label: "Document",
      kind: "title",
      cell: (document) => <Name document={document} home={home} isOpen={!restoreAction} />,
    },
    { id: "kind", label: "Type", cell: ({ kind }) => kindName(kind) },
    {
      id: "about",
      label: "Belongs to",
      cell: (document) => <BelongsTo document={document} home={home} />,
    },
    {
      id: "size",
      label: "Size",
      kind: "number",
      cell: ({ sizeBytes }) => formatBytes(sizeBytes, locale),
    },
    {
      id: "changed",
      label: "Changed",
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
    },
  ];
  const deletion = deletionColumns<Document>({
    action: restoreAction,
    field: "documentId",
    nameOf: ({ name }) => name,
  });
  const shown = isOfOne ? columns.filter(({ id }) => id !== "about") : columns;
  return (
    <>
      {documents.some(({ scanStatus }) => scanStatus === "pending") ? <RefreshSoon /> : null}
      <Table
        caption="Documents"
        columns={[...shown, ...deletion]}
        rows={documents}
        rowKey={({ id }) => id}
      />
    </>
  );
}

interface CellProps {
  document: Document;
  home: string;
}

function Name({ document, home, isOpen }: CellProps & { isOpen: boolean }) {
  const { id, name, kind, version, scanStatus } = document;
  return (
    <span className="flex min-w-0 items-start gap-2">
      <span className="mt-0.5">
        <KindMark kind={kind} />
      </span>
      <span className="min-w-0">
        <RowName href={isOpen ? `${home}/documents/${id}` : null} prefetch={false}>
          {name}
        </RowName>{" "}
        {version > 1 ? <span className="text-sm text-ink-3">version {version}</span> : null}{" "}
        <ScanBadge scanStatus={scanStatus} />
      </span>
    </span>
  );
}

/** What a document is attached to, with the ways there. */
export function BelongsTo({ document, home }: CellProps) {
  const { customerId, customerName, quoteId, quoteName } = document;
  if (!customerName && !quoteName) return <span className="text-ink-3">The organization</span>;
  return (
    <span className="grid">
      {customerName ? (
        <Link
          href={`${home}/customers/${customerId}`}
          className="relative z-1 justify-self-start wrap-anywhere hover:underline"
          prefetch={false}
        >
          {customerName}
        </Link>
      ) : null}
      {quoteName ? (
        <Link
          href={`${home}/quotes/${quoteId}`}
          className="relative z-1 justify-self-start text-ink-2 hover:underline"
          prefetch={false}
        >
          {quoteName}
        </Link>
      ) : null}
    </span>
  );
}
