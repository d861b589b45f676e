"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { activateAccountSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { NewPasswordField } from "./new-password-field";

interface ActivateFormProps {
  action: BoundAction;
  token: string;
  email: string;
  name: string;
}

/** Name and password of somebody whose account was made for them. */
export function ActivateForm({ action, token, email, name }: ActivateFormProps) {
  const { form, field, state, isPending } = useServerForm(action, activateAccountSchema, {
    token,
    userName: name,
    password: "",
  });
  const { error: _, ...tokenField } = field("token");

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" {...tokenField} defaultValue={token} />
      <Field label="E-mail">
        {(control) => (
          <Input {...control} type="email" autoComplete="username" readOnly defaultValue={email} />
        )}
      </Field>
      <TextField {...field("userName")} label="Your name" autoComplete="name" required />
      <NewPasswordField {...field("password")} />
      <SubmitButton wide pending={isPending}>
        Open your account
      </SubmitButton>
    </form>
  );
}
