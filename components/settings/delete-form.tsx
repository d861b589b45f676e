"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { deletionSchema } from "@/lib/organizations/settings-schema";

interface DeleteFormProps {
  action: BoundAction;
  organizationName: string;
}

/** The name, typed once more: nobody closes the wrong organization by a click. */
export function DeleteForm({ action, organizationName }: DeleteFormProps) {
  const { form, field, state, isPending } = useServerForm(action, deletionSchema, { name: "" });
  return (
    <form {...form} className="grid max-w-112 gap-4">
      <FormMessage state={state} />
      <TextField
        {...field("name")}
        label={`Type “${organizationName}” to go on`}
        autoComplete="off"
        required
      />
      <SubmitButton pending={isPending} variant="danger" className="justify-self-start">
        Delete this organization
      </SubmitButton>
    </form>
  );
}
