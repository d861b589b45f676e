import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { deliveryAnswer } from "@/lib/webhooks/answers";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { listDeliveriesSchema } from "@/lib/webhooks/schema";

export const GET = memberRoute(listDeliveriesSchema, listDeliveries, {
  summary: "List what a webhook was told",
  permission: "webhook.read",
  answers: pageOf(deliveryAnswer),
});
