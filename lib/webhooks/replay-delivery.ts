import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { enqueueDelivery } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";

/**
 * Sends a delivery again, with the same id and payload, so that a receiver who has it recognises it.
 *
 * @problem "not_found" | "webhook_disabled"
 */
export async function replayDelivery(
  actor: Member,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
) {
  const db = authorize(actor, "webhook.manage");

  return db.$transaction(async (tx) => {
    const where = { id: deliveryId, endpointId: webhookId };
    const delivery = await tx.webhookDelivery.findFirst({
      where,
      select: { endpoint: { select: { isEnabled: true } } },
    });
    if (!delivery) return problem("not_found");
    if (!delivery.endpoint.isEnabled) return problem("webhook_disabled");
    await tx.webhookDelivery.updateMany({ where, data: { status: "queued", lastError: null } });
    const { organizationId } = actor;
    await enqueueDelivery(tx, { organizationId, deliveryId }, webhookId);
    return ok({ deliveryId });
  });
}
