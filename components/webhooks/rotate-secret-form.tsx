"use client";

import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { CopyField } from "@/components/ui/copy-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface NewSecret {
  readonly secret: string;
}

interface RotateSecretFormProps {
  action: BoundAction<NewSecret>;
  webhookId: string;
}

/** Makes a new secret, and shows it this once. */
export function RotateSecretForm(props: RotateSecretFormProps) {
  const { form, state, isPending } = useSentForm(props.action);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="webhookId" value={props.webhookId} />
      {state.status === "done" && state.value ? (
        <CopyField
          label="New secret"
          hint="Copy it now: it is shown this once."
          text={state.value.secret}
        />
      ) : null}
      <SubmitButton pending={isPending} variant="secondary" className="justify-self-start">
        Make a new secret
      </SubmitButton>
    </form>
  );
}
