import { Pencil } from "lucide-react";
import Link from "next/link";
import { ActionButton } from "../form/action-button";
import { ConfirmAction } from "../form/confirm-action";
import type { BoundAction } from "../form/use-server-form";
import { Badge } from "../ui/badge";
import { Checkbox } from "../ui/checkbox";
import { type Query, withQuery } from "../ui/query-string";
import { Summary } from "../ui/summary";
import { TextField } from "../ui/text-field";

interface ViewListProps {
  /** Of which list the views are. */
  resource: string;
  path: string;
  views: readonly {
    readonly id: string;
    readonly name: string;
    readonly isShared: boolean;
    readonly query: Query;
    readonly mayChange: boolean;
  }[];
  /** What the list shows now, for a view of it. */
  query: Query;
  mayShare: boolean;
  saveAction: BoundAction<null>;
  renameAction: BoundAction<null>;
  deleteAction: BoundAction<null>;
}

/** The views that were saved, and a way to save this one. */
export function ViewList(props: ViewListProps) {
  const { resource, path, views, query, mayShare, saveAction, renameAction, deleteAction } = props;
  return (
    <details className="print:hidden" open={views.length > 0 || undefined}>
      <Summary className="text-sm text-ink-2">Saved views</Summary>
      <ul className="my-2 flex flex-wrap gap-2">
        {views.map(({ id, name, isShared, query: kept, mayChange }) => (
          <li
            key={id}
            className="flex items-center gap-1 rounded-sm border border-line pl-2.5 has-aria-[current=true]:border-accent has-aria-[current=true]:bg-accent-soft"
          >
            <Link
              href={withQuery(path, kept)}
              aria-current={isSame(kept, query) || undefined}
              className="py-1 text-sm hover:underline"
            >
              {name}
            </Link>
            {isShared ? <Badge>Shared</Badge> : null}
            {mayChange ? (
              <ConfirmAction
                trigger={{
                  label: <Pencil aria-hidden="true" />,
                  name: `Rename the view ${name}`,
                  variant: "quiet",
                  size: "sm",
                }}
                title={`Rename the view “${name}”`}
                description={
                  isShared ? "Everybody sees the new name." : "What the view shows stays the same."
                }
                confirmLabel="Rename view"
                tone="primary"
                doneMessage="The view is renamed."
                action={renameAction}
                fields={{ viewId: id }}
              >
                <TextField label="Name" name="name" defaultValue={name} maxLength={60} required />
              </ConfirmAction>
            ) : null}
            {mayChange ? (
              <ConfirmAction
                trigger={{
                  label: "×",
                  name: `Delete the view ${name}`,
                  variant: "quiet",
                  size: "sm",
                }}
                title={`Delete the view “${name}”?`}
                description={
                  isShared
                    ? "It goes for everybody. The records that it shows stay."
                    : "The records that it shows stay."
                }
                confirmLabel="Delete view"
                doneMessage={`The view “${name}” is deleted.`}
                action={deleteAction}
                fields={{ viewId: id }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ActionButton
        action={saveAction}
        fields={{ ...present(query), resource }}
        size="sm"
        variant="secondary"
        doneMessage="The view is saved."
        clearsControl
        control={
          <>
            <TextField label="Save what is shown as" name="name" maxLength={60} required />
            {mayShare ? (
              <Checkbox name="isShared" value="true" label="For everybody" className="pb-1.5" />
            ) : null}
          </>
        }
      >
        Save view
      </ActionButton>
    </details>
  );
}

function isSame(one: Query, other: Query): boolean {
  const [kept, shown] = [present(one), present(other)];
  const names = new Set([...Object.keys(kept), ...Object.keys(shown)]);
  return [...names].every((name) => kept[name] === shown[name]);
}

function present(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
