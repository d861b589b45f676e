import "server-only";
import type { Actor } from "@/lib/access/actor";
import { insertDeliveries } from "@/lib/db/outbox/insert-deliveries";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type JobName, maxAttempts } from "@/lib/jobs/definitions";
import type { AuditAction } from "./events";

/** What a webhook says of an event: ids and what changed, never a secret. The API has the rest. */
interface ToldEvent {
  readonly id: string;
  readonly action: AuditAction;
  readonly actorType: string;
  readonly userId: string | null;
  readonly targetType: string;
  readonly targetId: string;
  readonly changes: Readonly<Record<string, string | number | boolean | null>>;
}

const delivery = { task: "webhook.deliver", maxAttempts } as const satisfies {
  task: JobName;
  maxAttempts: number;
};

/** Queues events for the endpoints that subscribe to them, in the transaction of the change. */
export function tellWebhooks(
  tx: TenantTx,
  { organizationId }: Actor,
  events: readonly ToldEvent[],
): Promise<void> {
  const told = events.map((event) => ({
    event: event.action,
    payload: payloadOf(organizationId, event),
  }));
  return insertDeliveries(tx, told, delivery);
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
