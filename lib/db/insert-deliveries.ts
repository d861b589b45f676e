import "server-only";
import { insertWithJobs } from "./enqueue-jobs";
import { Prisma } from "./generated/client";
import { newIds } from "./new-ids";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";

interface Told {
  readonly event: string;
  readonly payload: object;
}

/** Writes a delivery of an event for each endpoint that subscribes to it, and queues the job that makes it. */
export function insertDeliveries(
  tx: TenantTx,
  { event, payload }: Told,
  { task, maxAttempts }: { readonly task: string; readonly maxAttempts: number },
): Promise<void> {
  const organizationId = currentOrganizationId();
  const inserted = Prisma.sql`
    INSERT INTO webhook_deliveries (organization_id, id, endpoint_id, event, payload)
    SELECT ${organizationId}::uuid, ${newIds()}, id, ${event}, ${JSON.stringify(payload)}::jsonb
    FROM webhook_endpoints
    WHERE organization_id = ${organizationId}::uuid AND is_enabled AND ${event} = ANY (events)
    ORDER BY id`;
  const jobPayload = Prisma.sql`json_build_object('organizationId', ${organizationId}::text, 'deliveryId', id)`;
  return insertWithJobs(tx, inserted, { task, maxAttempts, payload: jobPayload });
}
