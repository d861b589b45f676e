import { type Column, Table } from "@/components/ui/table";
import { fieldLabel, type ImportResource } from "@/lib/imports/kinds";

interface Fault {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

/** Bad lines of a file by their number, with what is wrong in each. */
export function FaultTable({
  resource,
  faults,
}: {
  resource: ImportResource;
  faults: readonly Fault[];
}) {
  const columns: readonly Column<Fault>[] = [
    { id: "line", label: "Line", kind: "title", cell: ({ line }) => `Line ${line}` },
    {
      id: "field",
      label: "Column",
      cell: ({ field }) => (field ? fieldLabel(resource, field) : "The whole line"),
    },
    {
      id: "value",
      label: "Value",
      cell: ({ value }) =>
        value ? (
          <bdi className="wrap-anywhere">{value}</bdi>
        ) : (
          <span className="text-ink-3">Nothing</span>
        ),
    },
    { id: "message", label: "What is wrong", cell: ({ message }) => message },
  ];
  return (
    <Table
      caption="Bad lines"
      columns={columns}
      rows={faults}
      rowKey={({ line, field, message }) => `${line} ${field} ${message}`}
    />
  );
}
