"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { EmailAddress } from "@/components/ui/email-address";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { changeEmailSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

export interface ChangeEmailFormProps {
  requestChange: BoundAction<{ newEmail: string }>;
}

/** Asks for the new address; nothing changes before that one has confirmed. */
export function ChangeEmailForm({ requestChange }: ChangeEmailFormProps) {
  const { form, field, state, isPending } = useServerForm(requestChange, changeEmailSchema, {
    newEmail: "",
  });
  const asked = state.status === "done" ? state.value?.newEmail : undefined;
  const router = useRouter();

  // The ten minutes passed while the page was open: drawn again, it begins with the proof.
  useEffect(() => {
    if (state.code === "reauthentication_required") router.refresh();
  }, [state.code, router]);

  return (
    <form {...form} className="grid max-w-112 gap-4">
      <FormMessage state={state} />
      <TextField
        {...field("newEmail")}
        label="New e-mail"
        hint="We mail it a link. Until that is opened you log in with the present one, which gets a notice."
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <FormSuccess title={asked ? "Confirm it from your new mailbox." : null}>
        A link is on its way to <EmailAddress address={asked ?? ""} />. It works once, for 30
        minutes.
      </FormSuccess>
      <SubmitButton pending={isPending} className="justify-self-start">
        Change e-mail
      </SubmitButton>
    </form>
  );
}
