import { deletionColumns } from "@/components/form/deletion-columns";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import type { Competitor } from "@/lib/competitors/competitor";
import type { WinRecord } from "@/lib/competitors/win-rate";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { WinRateText } from "./win-rate-text";

type Row = Competitor & WinRecord;

interface CompetitorTableProps {
  competitors: readonly Row[];
  /** The list's path; each row leads to its competitor below it. */
  path: string;
  locale: string;
  /** Where the competitors are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** A page of competitors. */
export function CompetitorTable(props: CompetitorTableProps) {
  const { competitors, path, locale, restoreAction } = props;
  const columns: readonly Column<Row>[] = [
    {
      id: "name",
      label: "Competitor",
      kind: "title",
      cell: ({ id, name }) => (
        <RowName href={restoreAction ? null : `${path}/${id}`}>{name}</RowName>
      ),
    },
    {
      id: "record",
      label: "Against it",
      cell: (row) => <WinRateText record={row} locale={locale} />,
    },
    {
      id: "updated",
      label: "Last changed",
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} style="date" />,
    },
  ];
  const deletion = deletionColumns<Row>({
    action: restoreAction,
    field: "competitorId",
    nameOf: ({ name }) => name,
  });
  return (
    <Table
      caption="Competitors"
      columns={[...columns, ...deletion]}
      rows={competitors}
      rowKey={({ id }) => id}
    />
  );
}
