"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import type { BoundAction, FormState } from "@/lib/http/forms/form-state";
import { FormMessage } from "./form-message";
import { useSentForm } from "./use-sent-form";

interface ActionButtonProps<Shown> extends ComponentProps<typeof SubmitButton> {
  action: BoundAction<Shown>;
  /** What the action is about, such as a record's id. */
  fields?: Readonly<Record<string, string>>;
  /** A control in front of the button whose value is sent along. */
  control?: ReactNode;
  /** What to say once it is done: here, or on the page that it leads to. */
  doneMessage?: string;
}

/** A button that is a form of its own: it posts before scripts arrive, is sent once, and reports the result. */
export function ActionButton<Shown>({
  action,
  fields = {},
  control,
  doneMessage,
  ...button
}: ActionButtonProps<Shown>) {
  const router = useRouter();
  const { form, posted, isPending } = useSentForm(action, answer, announce);

  function answer(state: FormState<Shown>) {
    if (state.status === "done") announce();
    tellTrouble(state);
    if (state.isStale) router.refresh();
  }

  function announce() {
    if (doneMessage) toast.success(doneMessage);
  }

  return (
    <form {...form}>
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

function tellTrouble(state: FormState): void {
  const trouble = state.message ?? Object.values(state.errors ?? {}).flat()[0];
  if (trouble) toast.error(trouble, state.code === "not_authenticated" ? logInBeside : undefined);
}

/** In a new tab, so that what was chosen here can still be sent afterwards. */
const logInBeside = { label: "Log in", onSelect: () => void window.open("/login", "_blank") };
