"use client";

import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { Dialog, DialogActions, DialogClose, type DialogTrigger, useCloseDialog } from "./dialog";
import { FormProblem } from "./form-problem";
import { SubmitButton } from "./submit-button";

interface ConfirmDialogProps {
  trigger?: DialogTrigger;
  isOpen?: boolean;
  onClose?: () => void;
  /** A question that names what is meant: "Delete Halden Metallbau?" */
  title: ReactNode;
  /** What will happen, and what will not. */
  description: ReactNode;
  /** The verb again: "Delete customer", never "OK". */
  confirmLabel: string;
  /** What leaves all as it is, where "Cancel" could mean what is asked. */
  cancelLabel?: string;
  /** A server action, or what useActionState made of one. */
  action: (formData: FormData) => void | Promise<void>;
  /** For a form that is not only sent by its action: what sends it, and whether the answer is awaited. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  isPending?: boolean;
  /** Hidden fields of the form, such as the id. */
  fields?: Readonly<Record<string, string>>;
  /** Why it was refused, and what leads on; the dialog then stays open. */
  problem?: ComponentProps<typeof FormProblem>;
  /** Destroys something; this is the default. */
  tone?: "danger" | "primary";
  /** More to fill in, such as the name typed again. */
  children?: ReactNode;
}

/** Asks before something that can't be taken back. Cancel has the focus; it closes itself when the action is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, isOpen, onClose, title, description } = props;
  return (
    <Dialog role="alertdialog" {...{ trigger, isOpen, onClose, title, description }}>
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm({
  action,
  onSubmit,
  isPending,
  fields = {},
  problem,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "danger",
  children,
}: ConfirmDialogProps) {
  const close = useCloseDialog();
  return (
    <form action={action} onSubmit={onSubmit} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormProblem message={null} {...problem} />
      {children}
      <DialogActions>
        <DialogClose>{cancelLabel}</DialogClose>
        <SubmitButton variant={tone} pending={isPending}>
          {confirmLabel}
        </SubmitButton>
      </DialogActions>
      <CloseWhenDone isPending={isPending} hasProblem={Boolean(problem?.message)} close={close} />
    </form>
  );
}

function CloseWhenDone({ isPending, hasProblem, close }: CloseWhenDoneProps) {
  const form = useFormStatus();
  const isAwaited = isPending ?? form.pending;
  const wasAwaited = useRef(false);
  useEffect(() => {
    if (wasAwaited.current && !isAwaited && !hasProblem) close();
    wasAwaited.current = isAwaited;
  }, [isAwaited, hasProblem, close]);
  return null;
}

interface CloseWhenDoneProps {
  isPending: boolean | undefined;
  hasProblem: boolean;
  close: () => void;
}
