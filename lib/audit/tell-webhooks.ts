import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import type { AuditAction } from "./events";

/** What a webhook tells of an event: ids and what changed, never a secret; the API has the rest. */
interface ToldEvent {
  readonly id: string;
  readonly action: AuditAction;
  readonly actorType: string;
  readonly userId: string | null;
  readonly targetType: string;
  readonly targetId: string;
  readonly changes: Readonly<Record<string, string | number | boolean | null>>;
}

/** Queues an event for the endpoints that subscribe to it, in the transaction of the change. */
export async function tellWebhooks(tx: TenantTx, actor: Actor, event: ToldEvent): Promise<void> {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: { isEnabled: true, events: { has: event.action } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const { organizationId } = actor;
  for (const { id: endpointId } of endpoints) {
    const { id } = await tx.webhookDelivery.create({
      data: { endpointId, event: event.action, payload: payloadOf(organizationId, event) },
      select: { id: true },
    });
    await enqueue(tx, "webhook.deliver", { organizationId, deliveryId: id });
  }
}

function payloadOf(organizationId: string, event: ToldEvent) {
  return {
    type: event.action,
    timestamp: new Date().toISOString(),
    data: {
      id: event.id,
      organization_id: organizationId,
      actor_type: event.actorType,
      user_id: event.userId,
      target_type: event.targetType,
      target_id: event.targetId,
      changes: event.changes,
    },
  };
}
