"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { BoundAction, FormState } from "@/lib/http/forms/form-state";
import { FormMessage, wayOn } from "./form-message";
import { useSentForm } from "./use-sent-form";

interface ConfirmActionProps<Shown>
  extends Omit<
    ComponentProps<typeof ConfirmDialog>,
    "action" | "onSubmit" | "isPending" | "problem" | "isOpen" | "onClose"
  > {
  action: BoundAction<Shown>;
  /** What to say once it is done: here, or on the page that it leads to. */
  doneMessage?: string;
}

/** A button that asks before its server action runs. */
export function ConfirmAction<Shown>({
  action,
  doneMessage,
  ...dialog
}: ConfirmActionProps<Shown>) {
  const router = useRouter();
  const isDone = useRef(false);
  const { form, state, posted, isPending, forget } = useSentForm(action, finish, announce);

  function finish({ status }: FormState<Shown>) {
    isDone.current = status === "done";
    if (isDone.current) announce();
  }

  function announce() {
    if (doneMessage) toast.success(doneMessage);
  }

  function close() {
    forget();
    // Somebody else was quicker: the page shows how it stands now, once the reason was read.
    if (state.isStale) router.refresh();
  }

  useEffect(() => () => void (isDone.current && keepFocus()), []);

  return (
    <>
      {/* Before scripts arrive the page comes back with its dialog closed. */}
      <FormMessage state={posted} />
      <ConfirmDialog
        {...dialog}
        {...form}
        isPending={isPending}
        onClose={close}
        problem={{
          message: state.message ?? Object.values(state.errors ?? {}).flat()[0],
          action: wayOn(state.code),
        }}
      />
    </>
  );
}

// The row is gone, and the focus with it: the keyboard goes on from the content, not from the start of the page.
function keepFocus() {
  const hasFocus = document.activeElement !== document.body;
  if (!hasFocus) document.getElementById("content")?.focus({ preventScroll: true });
}
