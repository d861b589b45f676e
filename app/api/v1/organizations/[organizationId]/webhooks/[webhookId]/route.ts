import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { webhookAnswer } from "@/lib/webhooks/answers";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { updateWebhookSchema, webhookIdSchema } from "@/lib/webhooks/schema";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const GET = memberRoute(webhookIdSchema, getWebhook, {
  summary: "Read a webhook",
  permission: "webhook.read",
  answers: webhookAnswer,
});
export const PATCH = memberRoute(updateWebhookSchema, updateWebhook, {
  summary: "Change a webhook, or enable it again",
  permission: "webhook.manage",
  answers: webhookAnswer,
});
export const DELETE = memberRoute(webhookIdSchema, deleteWebhook, {
  summary: "Delete a webhook",
  permission: "webhook.manage",
  ...done,
});
