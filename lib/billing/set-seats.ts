import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import {
  type LockedOrganization,
  lockOrganization,
} from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { countSeats } from "@/lib/members/count-seats";
import { isCharged } from "@/lib/organizations/is-charged";
import { ok, problem } from "@/lib/result";
import { isLive } from "./choose-subscription";
import { mayGrow } from "./may-grow";
import type { SetSeats } from "./schema";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * Sets how many seats an organization has; never fewer than are in use. Where nobody pays, that is all. With a plan, more
 * seats are there and charged at once, and fewer from the next renewal on: what is paid for can be used until then.
 *
 * @problem "seats_in_use" | "plan_required" | "payment_overdue": a payment is open, and no seats are added until it is settled
 */
export async function setSeats(actor: Member, { seats }: SetSeats) {
  const db = authorize(actor, "billing.manage");
  return db.$transaction(async (tx) => {
    const locked = await lockOrganization(tx);
    const { members, invitations } = await countSeats(tx, locked.now);
    if (seats < members + invitations) return problem("seats_in_use", "seats");
    return isCharged() ? changePlan(tx, actor, locked, seats) : setFreely(tx, actor, locked, seats);
  });
}

async function setFreely(
  tx: TenantTx,
  actor: Member,
  { seats: before }: LockedOrganization,
  seats: number,
) {
  if (seats === before) return ok({ seats });
  await tx.organization.updateMany({ data: { seats } });
  await record(tx, actor, before, seats);
  return ok({ seats });
}

async function changePlan(
  tx: TenantTx,
  actor: Member,
  { seats: total, status }: LockedOrganization,
  seats: number,
) {
  const plan = await findSubscriptionRecord(tx);
  if (!plan || !isLive(plan.status)) return problem("plan_required");
  if (seats > total && !mayGrow([status, actor.status])) return problem("payment_overdue");
  if (seats === plan.seats) return ok({ seats });
  await tx.subscription.updateMany({ where: { id: plan.id }, data: { seats } });
  await tx.organization.updateMany({ data: { seats: Math.max(seats, plan.paidSeats ?? 0) } });
  await record(tx, actor, plan.seats, seats);
  await enqueue(tx, "billing.sync", { organizationId: actor.organizationId });
  return ok({ seats });
}

async function record(tx: TenantTx, actor: Member, from: number, to: number): Promise<void> {
  const { organizationId } = actor;
  await recordEvent(tx, actor, {
    action: "seats.changed",
    targetId: organizationId,
    changes: { from, to },
  });
}
