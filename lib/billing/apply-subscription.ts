import "server-only";
import type { Actor } from "@/lib/access/actor";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import type { AuditAction } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { log } from "@/lib/log";
import { countSeats } from "@/lib/members/count-seats";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { billedStanding } from "./billed-standing";
import { isLive } from "./choose-subscription";
import type { FoundSubscription } from "./gateway";
import { settleSeats } from "./settle-seats";
import { findSubscriptionRecord, type SubscriptionRecord } from "./subscription-record";
import { tellOfFailedPayment } from "./tell-of-failed-payment";

interface Heard {
  readonly found: FoundSubscription;
  /** The record's version before Stripe was asked. Whatever was applied since is at least as new as this answer. */
  readonly version: number;
  /** What the log calls a difference. */
  readonly action: Extract<AuditAction, "billing.plan_changed" | "billing.drift_found">;
}

/**
 * Writes down what Stripe said: the subscription, the organization's status, its seats. Answers what Stripe has to be told in
 * turn; null if another answer was applied in the meantime and Stripe has to be asked again.
 */
export async function applySubscription(tx: TenantTx, actor: Actor, heard: Heard) {
  const { found, version } = heard;
  const { now } = await lockOrganization(tx);
  const record = await findSubscriptionRecord(tx);
  if (record?.version !== version) return null;
  const { members, invitations } = await countSeats(tx, now);
  const { pastDueSince, deletionRequestedAt } = await tx.organization.findFirstOrThrow({
    select: { pastDueSince: true, deletionRequestedAt: true },
  });

  const isAlive = isLive(found.status);
  const settled = isAlive
    ? settleSeats(record, found, members + invitations)
    : { wanted: record.seats, paid: record.paidSeats };
  const standing = billedStanding(found, { pastDueSince, now });
  const seats = Math.max(settled.wanted, settled.paid ?? 0);
  await tx.organization.updateMany({ data: { ...standing, ...(isAlive ? { seats } : {}) } });
  await tx.subscription.updateMany({
    where: { id: record.id },
    data: {
      status: found.status,
      stripeSubscriptionId: found.id,
      stripePriceId: found.priceId,
      seats: settled.wanted,
      paidSeats: settled.paid,
      syncedSeats: found.seats,
      currentPeriodEndsAt: found.currentPeriodEndsAt,
      cancelsAtPeriodEnd: found.cancelsAtPeriodEnd,
      syncedAt: now,
      version: version + 1,
    },
  });
  await copyToDirectory(tx);
  await recordDifference(tx, actor, { ...heard, record });
  if (found.overdueInvoice) await tellOfFailedPayment(tx, found.overdueInvoice.id);
  return {
    ...settled,
    version: version + 1,
    isLive: isAlive,
    /** A closed organization pays no longer than it has to. */
    hasToCancel: isAlive && deletionRequestedAt !== null && !found.cancelsAtPeriodEnd,
  };
}

async function recordDifference(
  tx: TenantTx,
  actor: Actor,
  { found, record, action }: Heard & { readonly record: SubscriptionRecord },
): Promise<void> {
  const changes = beforeAndAfter(
    {
      status: record.status,
      seats: record.syncedSeats,
      cancels_at_period_end: record.cancelsAtPeriodEnd,
    },
    {
      status: found.status,
      seats: found.seats,
      cancels_at_period_end: found.cancelsAtPeriodEnd,
    },
  );
  const isDrift = action === "billing.drift_found";
  const hasOthers = isDrift && found.others > 0;
  const told = hasOthers ? { ...changes, other_subscriptions: found.others } : changes;
  if (Object.keys(told).length === 0) return;
  if (isDrift) log.warn({ changes: told }, "A subscription was not as it was known here.");
  await recordEvent(tx, actor, { action, targetId: actor.organizationId, changes: told });
}
