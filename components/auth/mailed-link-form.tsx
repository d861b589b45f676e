"use client";

import type { ReactNode } from "react";
import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface MailedLinkFormProps {
  action: BoundAction;
  token: string;
  /** The button: what the link is for. */
  label: string;
  /** What stands here when the link is dead. */
  deadLink: ReactNode;
}

/** The button behind a mailed link: opening the link changes nothing, pressing it does. */
export function MailedLinkForm({ action, token, label, deadLink }: MailedLinkFormProps) {
  const { form, state, isPending } = useSentForm(action);
  const isDead = state.code === "token_invalid";

  return (
    <>
      <div role="alert" className="empty:hidden">
        {isDead ? deadLink : null}
      </div>
      {isDead ? null : (
        <form {...form} className="grid gap-4">
          <FormMessage state={state} />
          <input type="hidden" name="token" value={token} />
          <SubmitButton pending={isPending} wide>
            {label}
          </SubmitButton>
        </form>
      )}
    </>
  );
}
