"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { logInSchema } from "@/lib/sessions/schema";

interface LogInFormProps {
  action: BoundAction;
  /** The address to log in with, where the page knows it. */
  email?: string | undefined;
}

/** E-mail, password, and whether to be remembered. */
export function LogInForm({ action, email = "" }: LogInFormProps) {
  const { form, field, register, state, isPending } = useServerForm(action, logInSchema, {
    email,
    password: "",
    rememberMe: false,
  });

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <TextField
        {...field("email")}
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        required
      />
      <PasswordField
        {...field("password")}
        label="Password"
        autoComplete="current-password"
        required
        aside={<TextLink href="/forgot-password">Forgot your password?</TextLink>}
      />
      <Checkbox
        {...register("rememberMe")}
        value="true"
        label="Remember me"
        hint="For 30 days. Not on a shared device."
      />
      <SubmitButton wide pending={isPending}>
        Log in
      </SubmitButton>
    </form>
  );
}
