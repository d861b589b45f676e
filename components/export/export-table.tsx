import type { ComponentProps, ReactNode } from "react";
import { formatBytes } from "@/components/documents/format-bytes";
import { Badge } from "@/components/ui/badge";
import { buttonStyles } from "@/components/ui/button-styles";
import { Download } from "@/components/ui/icons/download";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/number-format";

interface ListedExport {
  readonly id: string;
  readonly status: string;
  readonly sizeBytes: number | null;
  readonly rowCount: number;
  readonly fileCount: number;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

interface ExportTableProps {
  exports: readonly ListedExport[];
  path: string;
  locale: string;
  /** Whether they have just proved who they are; without that nothing is downloaded. */
  isFresh: boolean;
}

type Look = readonly [string, ComponentProps<typeof Badge>["tone"]];

const looks: Readonly<Record<string, Look>> = {
  queued: ["Waiting", "accent"],
  running: ["Being made", "accent"],
  ready: ["Ready", "good"],
  failed: ["Failed", "bad"],
  expired: ["Expired", "neutral"],
};

/** The organization's exports, and where each that is ready is downloaded. */
export function ExportTable({ exports, path, locale, isFresh }: ExportTableProps): ReactNode {
  const columns: readonly Column<ListedExport>[] = [
    {
      id: "asked",
      label: "Asked for",
      kind: "title",
      cell: ({ createdAt }) => (
        <span className="font-medium">
          <RelativeTime at={createdAt} style="date-time" />
        </span>
      ),
    },
    { id: "state", label: "State", cell: ({ status }) => <State status={status} /> },
    {
      id: "rows",
      label: "Rows",
      kind: "number",
      cell: ({ rowCount }) => formatCount(rowCount, locale),
    },
    {
      id: "files",
      label: "Files",
      kind: "number",
      cell: ({ fileCount }) => formatCount(fileCount, locale),
    },
    {
      id: "size",
      label: "Size",
      kind: "number",
      cell: ({ sizeBytes }) => (sizeBytes === null ? "–" : formatBytes(sizeBytes, locale)),
    },
    {
      id: "until",
      label: "Kept until",
      cell: ({ status, expiresAt }) =>
        status === "ready" && expiresAt ? <RelativeTime at={expiresAt} style="date" /> : "–",
    },
  ];
  const actions: Column<ListedExport> = {
    id: "actions",
    label: "Actions",
    kind: "actions",
    cell: ({ id, status }) =>
      status === "ready" ? (
        <a href={`${path}/${id}/download`} className={buttonStyles({ size: "sm" })}>
          <Download />
          Download
        </a>
      ) : null,
  };
  return (
    <Table
      caption="Exports"
      columns={isFresh ? [...columns, actions] : columns}
      rows={exports}
      rowKey={({ id }) => id}
    />
  );
}

function State({ status }: { status: string }) {
  const [words, tone] = looks[status] ?? [status, "neutral"];
  return (
    <>
      <Badge tone={tone}>{words}</Badge>
      {status === "failed" ? (
        <span className="block text-sm text-ink-3">Nothing of it was kept: ask for one again.</span>
      ) : null}
    </>
  );
}
