import { wayOn } from "@/components/form/form-message";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormState } from "@/lib/http/forms/form-state";

interface DeleteManyQuestionProps {
  isOpen: boolean;
  onClose: () => void;
  /** Who would be deleted, counted. */
  whom: string;
  /** What was searched, if they are only spelled like it. */
  alike: string | undefined;
  action: (form: FormData) => void;
  confirm: () => void;
  isPending: boolean;
  /** The last answer. */
  state: FormState;
}

/** Asks before many customers are deleted. */
export function DeleteManyQuestion(props: DeleteManyQuestionProps) {
  const { isOpen, onClose, whom, alike, action, confirm, isPending, state } = props;
  const doubt = alike === undefined ? "" : `They are only spelled like “${alike}”. `;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Delete ${whom}?`}
      description={`${doubt}They leave all lists. Their quotes stay. You can take it back.`}
      confirmLabel={`Delete ${whom}`}
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
      isPending={isPending}
      problem={isOpen ? { message: state.message, action: wayOn(state.code) } : undefined}
    />
  );
}
