"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { replayDelivery } from "@/lib/webhooks/replay-delivery";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import {
  createWebhookFormSchema,
  deliveryIdSchema,
  editWebhookFormSchema,
  enableWebhookSchema,
  webhookIdSchema,
} from "@/lib/webhooks/schema";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const createWebhookAction = memberAction(
  createWebhookFormSchema,
  createWebhook,
  ({ id, url, secret }) => ({ show: { id, url, secret } }),
);
export const rotateWebhookSecretAction = memberAction(
  webhookIdSchema,
  rotateWebhookSecret,
  ({ secret }) => ({ show: { secret } }),
);
export const enableWebhookAction = memberAction(enableWebhookSchema, updateWebhook, stay);
export const editWebhookAction = memberAction(editWebhookFormSchema, updateWebhook, stay);
export const replayDeliveryAction = memberAction(deliveryIdSchema, replayDelivery, stay);
export const deleteWebhookAction = memberAction(webhookIdSchema, deleteWebhook, (_gone, slug) => ({
  goTo: `/o/${slug}/settings/webhooks`,
}));
