import Link from "next/link";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Pencil } from "@/components/ui/icons/pencil";
import { X } from "@/components/ui/icons/x";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { SavedView } from "./saved-view";

interface ViewItemProps {
  view: SavedView;
  href: string;
  changeAction: BoundAction<null>;
  deleteAction: BoundAction<null>;
}

/** A view's link, with what its reader may do to it. */
export function ViewItem({ view, href, changeAction, deleteAction }: ViewItemProps) {
  const { id, name, isShared, isDefault, isShown, mayChange } = view;
  return (
    <>
      <Link
        href={href}
        aria-current={isShown || undefined}
        className="min-w-0 py-1 text-sm wrap-anywhere hover:underline"
      >
        {name}
      </Link>
      {isDefault ? <Badge tone="accent">Default</Badge> : null}
      {isShared ? <Badge>Shared</Badge> : null}
      {mayChange ? (
        <>
          <ConfirmAction
            trigger={{
              label: <Pencil />,
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
            action={changeAction}
            fields={{ viewId: id }}
          >
            <TextField label="Name" name="name" defaultValue={name} maxLength={60} required />
          </ConfirmAction>
          <ConfirmAction
            trigger={{
              label: <X />,
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
        </>
      ) : null}
    </>
  );
}
