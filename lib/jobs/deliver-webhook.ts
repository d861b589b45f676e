import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { deliver, giveUpDelivery } from "@/lib/webhooks/deliver";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Delivers an event to an endpoint. The queue's growing pauses separate the tries. */
export const deliverWebhook: JobHandler<JobPayload<"webhook.deliver">> = {
  async run({ organizationId, deliveryId }) {
    const db = authorize(system(organizationId), "webhook.deliver");
    await deliver(db, { organizationId, deliveryId });
  },
  giveUp: giveUpDelivery,
};
