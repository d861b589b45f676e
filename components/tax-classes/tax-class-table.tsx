import Link from "next/link";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/basis-points";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { TaxClass } from "@/lib/tax-classes/tax-class";

interface TaxClassTableProps {
  classes: readonly TaxClass[];
  locale: string;
  /** For who may change them: where each has its page, and what offers one or stops that. */
  manage: { readonly path: string; readonly activate: BoundAction<null> } | null;
}

/** The organization's tax classes. */
export function TaxClassTable({ classes, locale, manage }: TaxClassTableProps) {
  const columns: readonly Column<TaxClass>[] = [
    {
      id: "name",
      label: "Name",
      kind: "title",
      cell: ({ id, name, note }) => (
        <div className="min-w-0">
          {manage ? (
            <Link href={`${manage.path}/${id}`} className="font-medium wrap-anywhere">
              {name}
            </Link>
          ) : (
            <span className="font-medium wrap-anywhere">{name}</span>
          )}
          {note ? (
            <p dir="auto" className="text-sm wrap-anywhere text-ink-3">
              {note}
            </p>
          ) : null}
        </div>
      ),
    },
    {
      id: "rate",
      label: "Rate",
      kind: "number",
      cell: ({ rateBasisPoints }) => formatPercent(rateBasisPoints, locale),
    },
    {
      id: "state",
      label: "State",
      cell: ({ isActive }) => (
        <Badge tone={isActive ? "good" : "neutral"}>{isActive ? "Active" : "Inactive"}</Badge>
      ),
    },
  ];
  const actions: Column<TaxClass> = {
    id: "actions",
    label: "Actions",
    kind: "actions",
    cell: ({ id, name, isActive }) =>
      manage ? (
        <ActionButton
          action={manage.activate}
          fields={{ taxClassId: id, isActive: String(!isActive) }}
          variant="secondary"
          size="sm"
          aria-label={`${isActive ? "Deactivate" : "Activate"} ${name}`}
        >
          {isActive ? "Deactivate" : "Activate"}
        </ActionButton>
      ) : null,
  };
  return (
    <Table
      caption="Tax classes"
      columns={manage ? [...columns, actions] : columns}
      rows={classes}
      rowKey={({ id }) => id}
    />
  );
}
