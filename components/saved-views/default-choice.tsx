import { ActionButton } from "@/components/form/action-button";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { SavedView } from "./saved-view";

interface DefaultChoiceProps {
  /** The one that is shown. */
  view: SavedView;
  /** What the list is of, such as "customers". */
  records: string;
  changeAction: BoundAction<null>;
}

/** Says which view is shown, and lets its reader choose it as the one that the list opens with. */
export function DefaultChoice({ view, records, changeAction }: DefaultChoiceProps) {
  const { id, name, isDefault } = view;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
      <p className="min-w-0 text-pretty wrap-anywhere">
        {isDefault
          ? `You see “${name}”: your ${records} open with it.`
          : `You see “${name}”. It can be what your ${records} open with.`}
      </p>
      <ActionButton
        action={changeAction}
        fields={{ viewId: id, isDefault: String(!isDefault) }}
        size="sm"
        variant="secondary"
        doneMessage={
          isDefault
            ? `Your ${records} open with all again.`
            : `Your ${records} open with “${name}”.`
        }
      >
        {isDefault ? "No longer my default" : "Make it my default"}
      </ActionButton>
    </div>
  );
}
