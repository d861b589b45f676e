"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useActionState,
  useTransition,
} from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { type FormState, idle } from "@/lib/http/form-state";
import { FormMessage } from "./form-message";
import type { BoundAction } from "./use-server-form";

interface ActionButtonProps<Shown> extends ComponentProps<typeof SubmitButton> {
  action: BoundAction<Shown>;
  /** What the action is about, such as a record's id. */
  fields?: Readonly<Record<string, string>>;
  /** A control in front of the button whose value is sent along. */
  control?: ReactNode;
  /** What to say once it is done. */
  doneMessage?: string;
}

/** A button that is a form of its own: it posts before scripts arrive, is sent once, and says what became of it. */
export function ActionButton<Shown>({
  action,
  fields = {},
  control,
  doneMessage,
  ...button
}: ActionButtonProps<Shown>) {
  const [posted, post] = useActionState<FormState<Shown>, FormData>(action, idle);
  const [isPending, startTransition] = useTransition();

  async function send(data: FormData) {
    try {
      announce(await action(idle, data), doneMessage);
    } catch (error) {
      // A redirect arrives as an error too.
      unstable_rethrow(error);
      toast.error("The connection was lost. Try again.");
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  }

  return (
    <form action={post} onSubmit={submit}>
      <FormMessage state={posted} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {control ? (
        <span className="flex flex-wrap items-end gap-2">
          {control}
          <SubmitButton pending={isPending} {...button} />
        </span>
      ) : (
        <SubmitButton pending={isPending} {...button} />
      )}
    </form>
  );
}

function announce(state: FormState, doneMessage: string | undefined): void {
  if (state.status === "done" && doneMessage) toast.success(doneMessage);
  const trouble = state.message ?? Object.values(state.errors ?? {}).flat()[0];
  if (trouble) toast.error(trouble);
}
