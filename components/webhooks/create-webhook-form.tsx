"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import { createWebhookFormSchema } from "@/lib/webhooks/schema";

/** What is shown once after a webhook was added: nobody can ask for its secret again. */
export interface CreatedWebhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
}

interface CreateWebhookFormProps {
  action: BoundAction<CreatedWebhook>;
  /** Every event there is. */
  events: readonly string[];
  /** The webhooks there are: the secret of one that was deleted is not shown any longer. */
  webhookIds: readonly string[];
}

/** An address and events; then the secret, to copy this once. */
export function CreateWebhookForm({ action, events, webhookIds }: CreateWebhookFormProps) {
  const { form, field, state, isPending } = useServerForm(action, createWebhookFormSchema, {
    url: "",
    events: "quote.accepted\nquote.declined",
    description: "",
  });
  const latest = state.status === "done" ? state.value : undefined;
  const created = latest && webhookIds.includes(latest.id) ? latest : undefined;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      {created ? (
        <div className="grid gap-3" role="status">
          <Notice tone="good" title={`${created.url} is added.`}>
            Its secret proves that a message is ours. Copy it now: it is shown this once.
          </Notice>
          <CopyField label="Secret" text={created.secret} />
        </div>
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
      <TextareaField
        {...field("events")}
        label="Events"
        hint="One to a line. All of them stand below."
        rows={4}
        required
      />
      <details>
        <summary className="w-fit cursor-pointer rounded-xs text-sm font-medium">
          All {events.length} events
        </summary>
        <code className="mt-2 block text-xs wrap-anywhere text-ink-2">{events.join(" ")}</code>
      </details>
      <SubmitButton pending={isPending} className="justify-self-start">
        Add webhook
      </SubmitButton>
    </form>
  );
}
