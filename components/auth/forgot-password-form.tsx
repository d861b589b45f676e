"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { forgotPasswordSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface ForgotPasswordFormProps {
  action: BoundAction<{ message: string }>;
}

/** Asks for the link that sets a new password. The form stays, because a mistyped address gets the same answer. */
export function ForgotPasswordForm({ action }: ForgotPasswordFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    forgotPasswordSchema,
    { email: "" },
    { staysFilled: true },
  );
  const isDone = state.status === "done";

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <FormSuccess title={isDone ? state.value?.message : null}>
        It works once, for 30 minutes. If no mail comes, look among the spam, and check the address.
      </FormSuccess>
      <TextField
        {...field("email")}
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        required
      />
      <SubmitButton wide pending={isPending}>
        Mail me a link
      </SubmitButton>
    </form>
  );
}
