import { Notice } from "@/components/ui/notice";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { ActionButton } from "./action-button";

interface DeletedNoticeProps {
  /** What was deleted. */
  name: string;
  /** Takes the deletion back. */
  action: BoundAction;
  fields: Readonly<Record<string, string>>;
}

/** Says above a list what was just deleted, with the way back. */
export function DeletedNotice({ name, action, fields }: DeletedNoticeProps) {
  return (
    <Notice
      role="status"
      className="mb-4"
      action={
        <ActionButton action={action} fields={fields} size="sm" variant="secondary">
          Undo
        </ActionButton>
      }
    >
      Deleted {name}.
    </Notice>
  );
}
