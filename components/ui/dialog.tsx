"use client";

import { type ComponentProps, createContext, type ReactNode, use, useEffect, useId } from "react";
import { Button } from "./button";
import type { ButtonStyle } from "./button-styles";
import { classNames } from "./class-names";
import { X } from "./icons/x";
import { useModal } from "./modal";

export interface DialogTrigger extends ButtonStyle {
  /** What the button shows; with an icon alone also give `name`. */
  label: ReactNode;
  name?: string;
}

interface DialogProps {
  /** The button that opens it. Absent when something else decides by `isOpen`. */
  trigger?: DialogTrigger;
  isOpen?: boolean;
  onClose?: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** "alertdialog" for a question that must be answered. */
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}

const DialogContext = createContext({ id: "", close: () => {} });

/** Closes the surrounding dialog, for a form that has been answered. */
export const useCloseDialog = () => use(DialogContext).close;

/** A button that closes the surrounding dialog, before scripts too: "Cancel". */
export function DialogClose(props: ComponentProps<typeof Button>) {
  const { id, close } = use(DialogContext);
  return <Button {...props} popoverTarget={id} popoverTargetAction="hide" onClick={close} />;
}

/**
 * Interrupts with one thing to do. It works before scripts arrive: the same element then opens as a popover, with the same form
 * in it, so no separate page is needed. Never put one inside a form or a paragraph.
 */
export function Dialog({
  trigger,
  isOpen,
  onClose,
  title,
  description,
  role = "dialog",
  children,
}: DialogProps) {
  const modal = useModal();
  const id = useId();

  // Once for each change: drawn again between its closing and `onClose`, it would open anew.
  useEffect(() => {
    if (isOpen) modal.open();
    else if (isOpen === false) modal.close();
  }, [isOpen, modal]);

  return (
    <>
      {trigger ? (
        <TriggerButton trigger={trigger} controls={id} onClick={modal.openOnClick} />
      ) : null}
      <dialog
        ref={modal.ref}
        id={id}
        popover="auto"
        role={role}
        aria-labelledby={`${id}-title`}
        aria-describedby={description ? `${id}-description` : undefined}
        onClose={onClose}
        className={dialogClasses}
      >
        <header className="px-5 pt-4.5 pr-14">
          <h2 id={`${id}-title`} className="text-lg font-semibold wrap-anywhere">
            {title}
          </h2>
          {description ? (
            <div id={`${id}-description`} className="mt-1 text-pretty text-ink-2">
              {description}
            </div>
          ) : null}
        </header>
        <DialogContext value={{ id, close: modal.close }}>
          <div className="px-5 pt-4 pb-5">{children}</div>
          <div className="absolute top-3 right-3 grid">
            <DialogClose variant="quiet" size="icon" aria-label="Close">
              <X />
            </DialogClose>
          </div>
        </DialogContext>
      </dialog>
    </>
  );
}

// The text settings undo what a table cell or a heading round the dialog would hand down.
const dialogClasses = classNames(
  "fixed inset-0 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md overflow-y-auto overscroll-contain",
  "rounded-lg border border-line bg-raised text-left text-md font-normal whitespace-normal text-ink shadow-lg",
  "backdrop:bg-veil open:animate-rise print:hidden",
);

function TriggerButton({
  trigger,
  controls,
  onClick,
}: {
  trigger: DialogTrigger;
  controls: string;
  onClick: ReturnType<typeof useModal>["openOnClick"];
}) {
  const { label, name, ...style } = trigger;
  return (
    <Button
      {...style}
      aria-label={name}
      aria-haspopup="dialog"
      popoverTarget={controls}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** The dialog's last line: its buttons, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">{children}</div>
  );
}
