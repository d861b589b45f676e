import { RefreshSoon } from "@/components/ui/refresh-soon";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import type { Version } from "@/lib/documents/document";
import { formatBytes } from "./format-bytes";
import { ScanBadge } from "./scan-badge";

type ListedVersion = Version & {
  readonly byName: string | null;
  readonly isReleased: boolean;
};

interface VersionTableProps {
  versions: readonly ListedVersion[];
  /** Where a version is downloaded from; its number is put behind. */
  downloadHref: string;
  locale: string;
}

/** Every version of a document, the newest first. */
export function VersionTable({ versions, downloadHref, locale }: VersionTableProps) {
  const columns: readonly Column<ListedVersion>[] = [
    {
      id: "number",
      label: "Version",
      kind: "title",
      cell: ({ number, fileName, scanStatus }) => (
        <span className="wrap-anywhere">
          <span className="font-medium">Version {number}</span>{" "}
          <span className="text-ink-2">{fileName}</span> <ScanBadge scanStatus={scanStatus} />
        </span>
      ),
    },
    {
      id: "size",
      label: "Size",
      kind: "number",
      cell: ({ sizeBytes }) => formatBytes(sizeBytes, locale),
    },
    {
      id: "uploaded",
      label: "Uploaded",
      cell: ({ createdAt, byName }) => (
        <>
          <RelativeTime at={createdAt} />
          {byName ? ` by ${byName}` : null}
        </>
      ),
    },
    {
      id: "sha256",
      label: "SHA-256",
      className: "max-xl:hidden",
      cell: ({ sha256 }) => (
        <code className="font-mono text-xs text-ink-3" title={sha256}>
          {sha256.slice(0, 12)}…
        </code>
      ),
    },
    {
      id: "download",
      label: "Download",
      kind: "actions",
      cell: ({ number, isReleased, scanStatus }) =>
        isReleased ? (
          <a
            href={`${downloadHref}?version=${number}`}
            aria-label={`Download version ${number}`}
            className="font-medium text-accent-text hover:underline"
          >
            Download
          </a>
        ) : (
          <span className="text-sm text-ink-3">
            {scanStatus === "infected" ? "Stopped" : "Not yet"}
          </span>
        ),
    },
  ];
  return (
    <>
      {versions.some(({ scanStatus }) => scanStatus === "pending") ? <RefreshSoon /> : null}
      <Table caption="Versions" columns={columns} rows={versions} rowKey={({ id }) => id} />
    </>
  );
}
