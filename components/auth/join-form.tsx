"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { joinAsNewPersonSchema } from "@/lib/invitations/schema";
import { NewPasswordField } from "./new-password-field";

interface JoinFormProps {
  action: BoundAction;
  token: string;
  email: string;
}

/** What somebody without an account fills in to accept an invitation. */
export function JoinForm({ action, token, email }: JoinFormProps) {
  const { form, field, state, isPending } = useServerForm(action, joinAsNewPersonSchema, {
    token,
    userName: "",
    password: "",
  });
  const { error: _, ...tokenField } = field("token");

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" {...tokenField} />
      <Field label="E-mail">
        {(control) => (
          <Input {...control} type="email" autoComplete="username" readOnly defaultValue={email} />
        )}
      </Field>
      <TextField {...field("userName")} label="Your name" autoComplete="name" required />
      <NewPasswordField {...field("password")} />
      <SubmitButton wide pending={isPending}>
        Join the team
      </SubmitButton>
    </form>
  );
}
