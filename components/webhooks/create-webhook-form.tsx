"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { createWebhookFormSchema } from "@/lib/webhooks/schema";
import { boxValues, EventBoxes } from "./event-boxes";

/** What is shown once after a webhook was added: nobody can see its secret again. */
export interface CreatedWebhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
}

interface CreateWebhookFormProps {
  action: BoundAction<CreatedWebhook>;
  /** The existing webhooks: the secret of one that was deleted is no longer shown. */
  webhookIds: readonly string[];
}

const usual = ["quote.accepted", "quote.declined"];

/** An address and events; then the secret, to be copied once. */
export function CreateWebhookForm({ action, webhookIds }: CreateWebhookFormProps) {
  const { form, field, register, setValue, state, isPending } = useServerForm(
    action,
    createWebhookFormSchema,
    { url: "", description: "", ...boxValues(usual) },
  );
  const latest = state.status === "done" ? state.value : undefined;
  const created = latest && webhookIds.includes(latest.id) ? latest : undefined;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      {created ? (
        <ShownOnce
          key={created.id}
          title={`${created.url} is added.`}
          label="Secret"
          text={created.secret}
        >
          Its secret proves that a message is ours. Copy it now: it is shown this once.
        </ShownOnce>
      ) : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...field("url")}
          label="Address"
          type="url"
          placeholder="https://example.com/hook"
          autoComplete="off"
          required
        />
        <TextField {...field("description")} label="What it is for" autoComplete="off" />
      </div>
      <EventBoxes
        chosen={usual}
        sent={state.values}
        register={register}
        tick={setValue}
        error={field("events").error}
      />
      <SubmitButton pending={isPending} className="justify-self-start">
        Add webhook
      </SubmitButton>
    </form>
  );
}
