"use client";

import { NewPasswordField } from "@/components/auth/new-password-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { changePasswordSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { AccountName } from "./account-name";

interface ChangePasswordFormProps {
  action: BoundAction<null>;
  email: string;
}

/** The present password, and the new one. */
export function ChangePasswordForm({ action, email }: ChangePasswordFormProps) {
  const { form, field, state, isPending } = useServerForm(action, changePasswordSchema, {
    currentPassword: "",
    newPassword: "",
  });

  return (
    <form {...form} className="grid max-w-112 gap-4">
      <FormMessage state={state} />
      <AccountName email={email} />
      <PasswordField
        {...field("currentPassword")}
        label="Current password"
        autoComplete="current-password"
        required
        aside={<TextLink href="/forgot-password">Forgot it?</TextLink>}
      />
      <NewPasswordField {...field("newPassword")} label="New password" />
      <FormSuccess title={state.status === "done" ? "Your password is changed." : null}>
        Every other device was logged out.
      </FormSuccess>
      <SubmitButton pending={isPending} className="justify-self-start">
        Change password
      </SubmitButton>
    </form>
  );
}
