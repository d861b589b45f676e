import type { Column } from "../ui/table";
import { ActionButton } from "./action-button";
import type { BoundAction } from "./use-server-form";

interface Restoring<Row> {
  /** Absent where the rows are not deleted: then there is no such column. */
  action: BoundAction | undefined;
  /** How the action's field with the row's id is called. */
  field: string;
  nameOf: (row: Row) => string;
}

/** The column of a list of deleted records that takes each of them back. */
export function restoreColumn<Row extends { readonly id: string }>({
  action,
  field,
  nameOf,
}: Restoring<Row>): readonly Column<Row>[] {
  if (!action) return [];
  return [
    {
      id: "restore",
      label: "Restore",
      kind: "actions",
      cell: (row) => (
        <ActionButton
          action={action}
          fields={{ [field]: row.id }}
          size="sm"
          variant="secondary"
          aria-label={`Restore ${nameOf(row)}`}
        >
          Restore
        </ActionButton>
      ),
    },
  ];
}
