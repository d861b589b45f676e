import { memberRoute } from "@/lib/http/api/api-route";
import { secretAnswer } from "@/lib/webhooks/answers";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import { webhookIdSchema } from "@/lib/webhooks/schema";

export const POST = memberRoute(webhookIdSchema, rotateWebhookSecret, {
  summary: "Give a webhook a new secret",
  permission: "webhook.manage",
  answers: secretAnswer,
});
