"use client";

import { type ComponentProps, useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type FormState, idle } from "@/lib/http/form-state";
import type { BoundAction } from "./use-server-form";

interface ConfirmActionProps<Shown>
  extends Omit<ComponentProps<typeof ConfirmDialog>, "action" | "problem" | "isOpen" | "onClose"> {
  action: BoundAction<Shown>;
}

/** A button that asks before its server action runs. */
export function ConfirmAction<Shown>({ action, ...dialog }: ConfirmActionProps<Shown>) {
  const [state, send] = useActionState<FormState<Shown>, FormData>(action, idle);
  return (
    <ConfirmDialog
      {...dialog}
      action={send}
      problem={state.message ?? Object.values(state.errors ?? {}).flat()[0]}
    />
  );
}
