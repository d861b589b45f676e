"use client";

import type { ReactNode } from "react";
import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { resetPasswordSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { NewPasswordField } from "./new-password-field";

interface ResetPasswordFormProps {
  action: BoundAction;
  token: string;
  /** What stands here when the link was used up while the page was open. */
  deadLink: ReactNode;
}

/** Sets a new password by a mailed link. */
export function ResetPasswordForm({ action, token, deadLink }: ResetPasswordFormProps) {
  const { form, field, state, isPending } = useServerForm(action, resetPasswordSchema, {
    token,
    newPassword: "",
  });
  if (state.code === "token_invalid") return deadLink;
  const { error: _, ...tokenField } = field("token");

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" {...tokenField} defaultValue={token} />
      <NewPasswordField {...field("newPassword")} label="New password" />
      <SubmitButton wide pending={isPending}>
        Set the password
      </SubmitButton>
    </form>
  );
}
