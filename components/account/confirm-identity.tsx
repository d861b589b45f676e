"use client";

import { ActionButton } from "@/components/form/action-button";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { reauthenticateSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { AccountName } from "./account-name";

export interface ConfirmIdentityProps {
  email: string;
  hasPassword: boolean;
  reauthenticate: BoundAction<null>;
  /** Logs out, and comes back here by the log-in. */
  logInAgain: BoundAction;
}

/** The step before anything that could take an account over: whoever sits here proves that it is theirs. */
export function ConfirmIdentity({ hasPassword, logInAgain, ...step }: ConfirmIdentityProps) {
  return (
    <div className="grid max-w-112 gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">Confirm that it&rsquo;s you</h3>
        <p className="text-pretty text-ink-2">
          {hasPassword
            ? "Your log-in is a while ago. Enter your password to go on; that counts for 10 minutes."
            : "Your log-in is a while ago, and this account has no password. Log in again to go on; that counts for 10 minutes."}
        </p>
      </div>
      {hasPassword ? (
        <PasswordStep {...step} />
      ) : (
        <ActionButton action={logInAgain}>Log in again</ActionButton>
      )}
    </div>
  );
}

function PasswordStep({
  email,
  reauthenticate,
}: Pick<ConfirmIdentityProps, "email" | "reauthenticate">) {
  const { form, field, state, isPending } = useServerForm(reauthenticate, reauthenticateSchema, {
    password: "",
  });
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <AccountName email={email} />
      <PasswordField
        {...field("password")}
        label="Password"
        autoComplete="current-password"
        required
      />
      <SubmitButton pending={isPending} className="justify-self-start">
        Confirm
      </SubmitButton>
    </form>
  );
}
