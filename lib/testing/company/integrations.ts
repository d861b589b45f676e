import type { z } from "zod";
import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { createWebhookSchema } from "@/lib/webhooks/schema";
import { valueFrom } from "../value-from";

/** An API token that reads and writes customers, unless it is asked for more or less. */
export async function anApiToken(
  actor: Member,
  input: Partial<z.input<typeof createApiTokenSchema>> = {},
) {
  const token = { name: "Shop", scopes: ["customer:write"], ...input };
  return valueFrom(await createApiToken(actor, createApiTokenSchema.parse(token)));
}

/** An endpoint that is told of new customers, unless it is to be told of something else. */
export async function aWebhook(
  actor: Member,
  input: Partial<z.input<typeof createWebhookSchema>> = {},
) {
  const webhook = { url: "https://shop.example/hook", events: ["customer.created"], ...input };
  return valueFrom(await createWebhook(actor, createWebhookSchema.parse(webhook)));
}

/** Something that an endpoint is to be told. */
export async function aDelivery(actor: Member, endpointId: string): Promise<string> {
  const db = authorize(system(actor.organizationId), "webhook.deliver");
  const { id } = await db.webhookDelivery.create({
    data: { endpointId, event: "customer.created", payload: {} },
    select: { id: true },
  });
  return id;
}
