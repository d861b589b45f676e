"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { editWebhookFormSchema } from "@/lib/webhooks/schema";
import { boxValues, EventBoxes } from "./event-boxes";

interface EditWebhookFormProps {
  action: BoundAction<null>;
  /** Whether the reader has just given their password: nobody else may change where events go. */
  mayMove: boolean;
  webhook: {
    readonly id: string;
    readonly url: string;
    readonly description: string;
    readonly events: readonly string[];
    readonly lockVersion: number;
  };
}

/** A webhook's address, what it is for, and what it is told. */
export function EditWebhookForm({ action, mayMove, webhook }: EditWebhookFormProps) {
  const { id, url, description, events, lockVersion } = webhook;
  const { form, field, register, setValue, state, isPending } = useServerForm(
    action,
    editWebhookFormSchema,
    {
      webhookId: id,
      lockVersion: String(lockVersion),
      url,
      description,
      ...boxValues(events),
    },
    { staysFilled: true },
  );
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <FormSuccess title={state.status === "done" ? "The changes are saved." : null} />
      <EditedRecord name="webhookId" record={webhook} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...field("url")}
          label="Address"
          type="url"
          autoComplete="off"
          required
          readOnly={!mayMove}
          hint={mayMove ? undefined : "To change it, confirm below that it is you."}
        />
        <TextField {...field("description")} label="What it is for" autoComplete="off" />
      </div>
      <EventBoxes
        chosen={events}
        sent={state.values}
        register={register}
        tick={setValue}
        error={field("events").error}
      />
      <SubmitButton pending={isPending} variant="secondary" className="justify-self-start">
        Save changes
      </SubmitButton>
    </form>
  );
}
