import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
import { newIds } from "../statements/new-ids";
import type { TenantTx } from "../tenant-handle";
import { insertWithJobs } from "./enqueue-jobs";

interface Told {
  readonly event: string;
  readonly payload: object;
}

/** Writes a delivery of each event for each endpoint that subscribes to it, and queues the jobs that make them. */
export function insertDeliveries(
  tx: TenantTx,
  events: readonly Told[],
  { task, maxAttempts }: { readonly task: string; readonly maxAttempts: number },
): Promise<void> {
  const organizationId = currentOrganizationId();
  const told = Prisma.join(
    events.map(
      ({ event, payload }) =>
        Prisma.sql`SELECT ${event}::text AS event, ${JSON.stringify(payload)}::jsonb AS payload`,
    ),
    " UNION ALL ",
  );
  const inserted = Prisma.sql`
    INSERT INTO webhook_deliveries (organization_id, id, endpoint_id, event, payload)
    SELECT ${organizationId}::uuid, ${newIds()}, endpoint.id, told.event, told.payload
    FROM webhook_endpoints AS endpoint JOIN (${told}) AS told ON told.event = ANY (endpoint.events)
    WHERE endpoint.organization_id = ${organizationId}::uuid AND endpoint.is_enabled
    ORDER BY endpoint.id`;
  const jobPayload = Prisma.sql`json_build_object('organizationId', ${organizationId}::text, 'deliveryId', id)`;
  const queue = Prisma.sql`concat_ws(' ', ${task}::text, endpoint_id, get_byte(uuid_send(id), 15) % ${queuesOfEndpoint}::integer)`;
  return insertWithJobs(tx, inserted, { task, maxAttempts, payload: jobPayload, queue });
}

/** How much an endpoint is told at once. A receiver that takes its time delays what is sent to it, and nobody else's. */
const queuesOfEndpoint = 4;

/** The queue in which a delivery waits for its endpoint's others. */
export function deliveryQueue(task: string, endpointId: string, deliveryId: string): string {
  const lastByte = Number.parseInt(deliveryId.slice(-2), 16);
  return `${task} ${endpointId} ${lastByte % queuesOfEndpoint}`;
}
