import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { notifyRoles } from "@/lib/notices/notify";
import { NotSent, postGuarded } from "./post-guarded";
import { secretsOf, signedHeaders } from "./secret";

/** How many attempts fail in a row before an endpoint is disabled: one delivery's twelve, and some of others. */
export const failuresUntilDisabled = 20;

export interface QueuedDelivery {
  readonly organizationId: OrganizationId;
  readonly deliveryId: string;
}

/**
 * Tries a delivery once. Throws if the receiver did not take it, so that the queue tries again. Does nothing if it is already
 * delivered or its endpoint is gone. If the endpoint is disabled the delivery has failed, because nothing will come of it.
 */
export async function deliver({ organizationId, deliveryId }: QueuedDelivery): Promise<void> {
  const db = authorize(system(organizationId), "webhook.deliver");
  const delivery = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, status: "queued", endpoint: { isEnabled: true } },
    select: {
      payload: true,
      endpoint: {
        select: {
          id: true,
          url: true,
          secret: true,
          previousSecret: true,
          previousSecretUntil: true,
        },
      },
    },
  });
  if (!delivery) {
    await db.webhookDelivery.updateMany({
      where: { id: deliveryId, status: "queued", endpoint: { isEnabled: false } },
      data: { status: "failed" },
    });
    return;
  }
  const { endpoint } = delivery;
  const sentAt = new Date();
  const body = JSON.stringify(delivery.payload);
  const headers = signedHeaders(secretsOf(endpoint, sentAt), { id: deliveryId, sentAt, body });
  const outcome = await attempt({ url: endpoint.url, headers, body });
  if (outcome.error === null) await noteSuccess(db, deliveryId, endpoint.id, outcome.status);
  else {
    await noteFailure(db, organizationId, deliveryId, endpoint, outcome);
    throw new Error(outcome.error);
  }
}

/** Records that the last try failed. */
export async function giveUpDelivery({
  organizationId,
  deliveryId,
}: QueuedDelivery): Promise<void> {
  const db = authorize(system(organizationId), "webhook.deliver");
  await db.webhookDelivery.updateMany({
    where: { id: deliveryId, status: "queued" },
    data: { status: "failed" },
  });
}

interface Outcome {
  readonly status: number | null;
  /** Why it counts as failed, in words for the organization. */
  readonly error: string | null;
}

async function attempt(post: Parameters<typeof postGuarded>[0]): Promise<Outcome> {
  try {
    const status = await postGuarded(post);
    const isTaken = status >= 200 && status < 300;
    return { status, error: isTaken ? null : `The receiver answered ${status}.` };
  } catch (error) {
    if (error instanceof NotSent) return { status: null, error: error.message };
    throw error;
  }
}

async function noteSuccess(
  db: TenantDb,
  deliveryId: string,
  endpointId: string,
  responseStatus: number | null,
): Promise<void> {
  const now = new Date();
  // The endpoint before its deliveries, in the order in which its deletion locks them; otherwise each could wait for the other.
  await db.$transaction([
    db.webhookEndpoint.updateMany({ where: { id: endpointId }, data: { consecutiveFailures: 0 } }),
    db.webhookDelivery.updateMany({
      where: { id: deliveryId },
      data: {
        status: "delivered",
        attempts: { increment: 1 },
        responseStatus,
        lastError: null,
        lastAttemptAt: now,
        deliveredAt: now,
      },
    }),
  ]);
}

async function noteFailure(
  db: TenantDb,
  organizationId: OrganizationId,
  deliveryId: string,
  endpoint: { readonly id: string; readonly url: string },
  { status, error }: Outcome,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id: endpoint.id };
    await tx.webhookEndpoint.updateMany({
      where,
      data: { consecutiveFailures: { increment: 1 } },
    });
    await tx.webhookDelivery.updateMany({
      where: { id: deliveryId },
      data: {
        attempts: { increment: 1 },
        responseStatus: status,
        lastError: error,
        lastAttemptAt: new Date(),
      },
    });
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { ...where, isEnabled: true, consecutiveFailures: { gte: failuresUntilDisabled } },
      data: { isEnabled: false, lockVersion: { increment: 1 } },
    });
    if (count === 0) return;
    await recordEvent(tx, system(organizationId), {
      action: "webhook.disabled",
      targetId: endpoint.id,
      changes: { name: endpoint.url, because: error },
    });
    await notifyRoles(tx, ["owner", "admin"], {
      kind: "webhook.disabled",
      data: { webhookId: endpoint.id, url: endpoint.url },
      byUserId: null,
    });
  });
}
