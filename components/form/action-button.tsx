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
  /** What to say once it is done. */
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
  const { form, posted, isPending } = useSentForm(action, (state) => {
    announce(state, doneMessage);
    if (state.isStale) router.refresh();
  });

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

function announce(state: FormState, doneMessage: string | undefined): void {
  if (state.status === "done" && doneMessage) toast.success(doneMessage);
  const trouble = state.message ?? Object.values(state.errors ?? {}).flat()[0];
  if (trouble) toast.error(trouble, state.code === "not_authenticated" ? logInBeside : undefined);
}

/** In a new tab, so that what was chosen here can still be sent afterwards. */
const logInBeside = { label: "Log in", onSelect: () => void window.open("/login", "_blank") };
