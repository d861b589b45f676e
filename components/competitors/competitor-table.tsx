import Link from "next/link";
import type { Competitor } from "@/lib/competitors/competitor";
import type { WinRecord } from "@/lib/competitors/win-rate";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";
import { WinRateText } from "./win-rate-text";

type Row = Competitor & WinRecord;

interface CompetitorTableProps {
  competitors: readonly Row[];
  /** The list's path; each row leads to its competitor below it. */
  path: string;
  locale: string;
}

/** A page of competitors. */
export function CompetitorTable({ competitors, path, locale }: CompetitorTableProps) {
  const columns: readonly Column<Row>[] = [
    {
      id: "name",
      label: "Competitor",
      kind: "title",
      cell: ({ id, name }) => (
        <Link href={`${path}/${id}`} className="stretched font-medium wrap-anywhere">
          {name}
        </Link>
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
  return (
    <Table caption="Competitors" columns={columns} rows={competitors} rowKey={({ id }) => id} />
  );
}
