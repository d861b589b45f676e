import { LiveTime } from "@/components/ui/live-time";
import type { Column } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { keptUntil } from "@/lib/retention/kept-until";
import { ActionButton } from "./action-button";

interface Deletion<Row> {
  /** Absent if the rows are not deleted; then there are no such columns. */
  action: BoundAction | undefined;
  /** How the action's field with the row's id is called. */
  field: string;
  nameOf: (row: Row) => string;
  /** Where the list can be sorted by its headings. */
  sort?: Column<Row>["sort"];
}

interface Deleted {
  readonly id: string;
  /** Where it is text, in ISO 8601. */
  readonly deletedAt: Date | string | null;
}

/** The columns of a list of deleted records: when each was deleted, how long it can be restored, and the button for it. */
export function deletionColumns<Row extends Deleted>({
  action,
  field,
  nameOf,
  sort,
}: Deletion<Row>): readonly Column<Row>[] {
  if (!action) return [];
  return [
    {
      id: "deleted",
      label: "Deleted",
      ...(sort ? { sort } : {}),
      cell: ({ deletedAt }) => (deletedAt ? <Kept since={new Date(deletedAt)} /> : null),
    },
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

function Kept({ since }: { since: Date }) {
  return (
    <span className="grid">
      <LiveTime at={since.toISOString()} style="date" />
      <span className="text-sm text-ink-3">
        kept until <LiveTime at={keptUntil(since).toISOString()} style="date" />
      </span>
    </span>
  );
}
