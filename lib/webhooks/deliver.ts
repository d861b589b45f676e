import "server-only";
import { Semaphore } from "es-toolkit/promise";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { notifyRoles } from "@/lib/notices/notify";
import { NotSent, postGuarded } from "./post-guarded";
import { secretsOf, signedHeaders } from "./secret";

/**
 * An endpoint is disabled when so many attempts failed in a row, and the delivery that fails has been tried so often that the first
 * one was half an hour ago. Many events in the minute in which a receiver restarts disable nothing.
 */
export const failuresUntilDisabled = 20;
const attemptsUntilDisabled = 8;

/** How many deliveries of a process ask the database at once, so that a crowd of them leaves its connections to requests. */
const asking = new Semaphore(2);

export interface QueuedDelivery {
  readonly organizationId: OrganizationId;
  readonly deliveryId: string;
}

/**
 * Tries a delivery once. Throws if the receiver did not take it, so that the queue tries again. Does nothing if it is already
 * delivered or its endpoint is gone. If the endpoint is disabled the delivery has failed, because nothing will come of it.
 */
export async function deliver(
  db: TenantDb,
  { organizationId, deliveryId }: QueuedDelivery,
): Promise<void> {
  const delivery = await inTurn(() => findOpen(db, deliveryId));
  if (!delivery) return;
  const { endpoint } = delivery;
  const sentAt = new Date();
  const body = JSON.stringify(delivery.payload);
  const headers = signedHeaders(secretsOf(endpoint, sentAt), { id: deliveryId, sentAt, body });
  const outcome = await attempt({ url: endpoint.url, headers, body });
  if (outcome.error === null) {
    await inTurn(() => noteSuccess(db, deliveryId, endpoint.id, outcome.status));
    return;
  }
  const failed = { id: deliveryId, attempts: delivery.attempts + 1 };
  await inTurn(() => noteFailure(db, organizationId, failed, endpoint, outcome));
  throw new Error(outcome.error);
}

async function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  await asking.acquire();
  try {
    return await ask();
  } finally {
    asking.release();
  }
}

/** A delivery that is still to be made. If its endpoint is disabled it has failed. */
async function findOpen(db: TenantDb, deliveryId: string) {
  const delivery = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, status: "queued", endpoint: { isEnabled: true } },
    select: {
      payload: true,
      attempts: true,
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
  if (!delivery)
    await db.webhookDelivery.updateMany({
      where: { id: deliveryId, status: "queued", endpoint: { isEnabled: false } },
      data: { status: "failed" },
    });
  return delivery;
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
  delivery: { readonly id: string; readonly attempts: number },
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
      where: { id: delivery.id },
      data: {
        attempts: { increment: 1 },
        responseStatus: status,
        lastError: error,
        lastAttemptAt: new Date(),
      },
    });
    if (delivery.attempts < attemptsUntilDisabled) return;
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
