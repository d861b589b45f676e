import { RelativeTime } from "@/components/ui/relative-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/number-format";
import { ImportStatus } from "./import-status";

interface Row {
  readonly id: string;
  readonly fileName: string;
  readonly resource: string;
  readonly status: string;
  readonly lineCount: number;
  readonly createdAt: Date;
}

interface ImportTableProps {
  imports: readonly Row[];
  path: string;
  locale: string;
}

/** One's own imports. */
export function ImportTable({ imports, path, locale }: ImportTableProps) {
  const columns: readonly Column<Row>[] = [
    {
      id: "file",
      label: "File",
      kind: "title",
      cell: ({ id, fileName }) => <RowName href={`${path}/${id}`}>{fileName}</RowName>,
    },
    {
      id: "resource",
      label: "Of",
      cell: ({ resource }) => (resource === "product" ? "Products" : "Customers"),
    },
    {
      id: "lines",
      label: "Lines",
      kind: "number",
      cell: ({ lineCount }) => formatCount(lineCount, locale),
    },
    { id: "status", label: "State", cell: ({ status }) => <ImportStatus status={status} /> },
    { id: "created", label: "Sent", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
  return <Table caption="Imports" columns={columns} rows={imports} rowKey={({ id }) => id} />;
}
