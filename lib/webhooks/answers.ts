import { z } from "zod";
import { id, moment, recordFields, recordMoments } from "@/lib/answer-fields";

const fields = {
  ...recordFields,
  url: z.string(),
  description: z.string(),
  events: z.array(z.string().meta({ examples: ["quote.accepted"] })),
  isEnabled: z.boolean(),
  /** Failed attempts since the last success. */
  consecutiveFailures: z.int(),
  lockVersion: z.int(),
  ...recordMoments,
};

export const webhookAnswer = z.object(fields).meta({ id: "Webhook" });

/** With the secret that signs, shown this once. */
export const newWebhookAnswer = z
  .object({ ...fields, secret: z.string().meta({ examples: ["whsec_…"] }) })
  .meta({ id: "NewWebhook" });

export const secretAnswer = z.object({
  secret: z.string().meta({ examples: ["whsec_…"] }),
  /** Until then the secret before signs as well. */
  previousSecretUntil: moment,
});

export const deliveryAnswer = z
  .object({
    id,
    endpointId: id,
    event: z.string().meta({ examples: ["quote.accepted"] }),
    status: z.string().meta({ examples: ["delivered"] }),
    attempts: z.int(),
    responseStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    lastAttemptAt: moment.nullable(),
    deliveredAt: moment.nullable(),
    createdAt: moment,
    payload: z.unknown(),
  })
  .meta({ id: "Delivery" });
