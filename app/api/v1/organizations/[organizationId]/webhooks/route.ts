import { pageOf } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { newWebhookAnswer, webhookAnswer } from "@/lib/webhooks/answers";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { createWebhookSchema } from "@/lib/webhooks/schema";

export const GET = memberRoute(nothing, listWebhooks, {
  summary: "List webhooks",
  permission: "webhook.read",
  answers: pageOf(webhookAnswer),
});
export const POST = memberRoute(createWebhookSchema, createWebhook, {
  summary: "Add a webhook",
  permission: "webhook.manage",
  answers: newWebhookAnswer,
  status: 201,
});
