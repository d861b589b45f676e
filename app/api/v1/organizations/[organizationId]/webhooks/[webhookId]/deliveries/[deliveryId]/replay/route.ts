import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { replayDelivery } from "@/lib/webhooks/replay-delivery";
import { deliveryIdSchema } from "@/lib/webhooks/schema";

export const POST = memberRoute(deliveryIdSchema, replayDelivery, {
  summary: "Send a delivery again",
  permission: "webhook.manage",
  ...done,
});
