"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { updateProfileSchema } from "@/lib/account/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface ProfileFormProps {
  action: BoundAction<null>;
  name: string;
}

/** The name that others see. */
export function ProfileForm({ action, name }: ProfileFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    updateProfileSchema,
    { name },
    { staysFilled: true },
  );

  return (
    <form {...form} className="grid max-w-112 gap-4">
      <FormMessage state={state} />
      <TextField
        {...field("name")}
        label="Name"
        hint="Your colleagues see it in every organization that you belong to."
        autoComplete="name"
        required
      />
      <FormSuccess title={state.status === "done" ? "Your name is saved." : null} />
      <SubmitButton pending={isPending} className="justify-self-start">
        Save name
      </SubmitButton>
    </form>
  );
}
