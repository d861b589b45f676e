import { z } from "zod";
import { auditActions } from "@/lib/audit/events";
import { flag, lockVersion, paragraphs, recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";

/** The events an endpoint can be told of: the audit log's vocabulary, without refusals. */
export const webhookEvents = Object.keys(auditActions).filter(
  (action): action is keyof typeof auditActions => action !== "access.denied",
);

const url = z
  .string()
  .trim()
  .max(500, "Use at most 500 characters.")
  .pipe(z.url({ protocol: /^https?$/, error: "Use an address such as https://example.com/hook." }))
  .meta({ examples: ["https://example.com/hook"] });

const events = z
  .array(z.enum(webhookEvents))
  .min(1, "Choose at least one event.")
  .max(webhookEvents.length)
  .transform((chosen) => [...new Set(chosen)]);

const description = paragraphs(500);

export const createWebhookSchema = z.strictObject({
  url,
  events,
  description: description.default(""),
});

export const webhookIdSchema = z.strictObject({ webhookId: recordId });

/** What is left out stays as it is. Enabling it again forgets its failures. */
export const updateWebhookSchema = z.strictObject({
  ...webhookIdSchema.shape,
  url: url.optional(),
  events: events.optional(),
  description: description.optional(),
  isEnabled: flag.optional(),
  lockVersion: lockVersion.optional(),
});

export const deliveryIdSchema = z.strictObject({ ...webhookIdSchema.shape, deliveryId: recordId });

export const listDeliveriesSchema = listSchema("deliveries", {
  ...webhookIdSchema.shape,
  status: z.enum(["queued", "delivered", "failed"]).optional(),
});

/** The name of an event's checkbox in a form, where a dot would be a path. */
export function boxOf(event: string): string {
  return event.replace(".", "-");
}

const eventByBox = new Map(webhookEvents.map((event) => [boxOf(event), event]));

/** A form's input with the ticked boxes turned into the list of events. */
const ticked = z.record(z.string(), z.unknown()).transform((form) => {
  const entries = Object.entries(form);
  const isTicked = (value: unknown) => flag.safeParse(value).data === true;
  return {
    events: entries.flatMap(([name, value]) =>
      isTicked(value) ? (eventByBox.get(name) ?? []) : [],
    ),
    ...Object.fromEntries(
      entries.filter(([name, value]) => !eventByBox.has(name) && value !== undefined),
    ),
  };
});

export const createWebhookFormSchema = ticked.pipe(createWebhookSchema);

export const editWebhookFormSchema = ticked.pipe(
  z.strictObject({
    ...webhookIdSchema.shape,
    url,
    events,
    description: description.default(""),
    lockVersion,
  }),
);

export const enableWebhookSchema = z.strictObject({
  ...webhookIdSchema.shape,
  isEnabled: flag,
});

export type CreateWebhook = z.output<typeof createWebhookSchema>;
export type UpdateWebhook = z.output<typeof updateWebhookSchema>;
export type ListDeliveries = z.output<typeof listDeliveriesSchema>;
