"use client";

import { NewPasswordField } from "@/components/auth/new-password-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { setFirstPasswordSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { AccountName } from "./account-name";

interface FirstPasswordFormProps {
  action: BoundAction;
  email: string;
}

/** A password for an account that has none. */
export function FirstPasswordForm({ action, email }: FirstPasswordFormProps) {
  const { form, field, state, isPending } = useServerForm(action, setFirstPasswordSchema, {
    newPassword: "",
  });

  return (
    <form {...form} className="grid max-w-112 gap-4">
      <FormMessage state={state} />
      <AccountName email={email} />
      <NewPasswordField {...field("newPassword")} label="New password" />
      <SubmitButton pending={isPending} className="justify-self-start">
        Set the password
      </SubmitButton>
    </form>
  );
}
