import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { isCharged } from "@/lib/organizations/is-charged";
import { trialEndFrom } from "@/lib/organizations/trial";
import { isLive } from "./choose-subscription";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * Finds, in the directory, organizations whose status may not fit whether this server charges: a filter for {@link
 * settleUnplanned}.
 */
export function mayBeUnsettled() {
  return isCharged()
    ? { OR: [{ status: "active" }, { nextStatus: "active" }] }
    : { OR: [{ status: { in: ["past_due", "canceled"] } }, { nextStatus: "read_only" }] };
}

/**
 * Gives an organization without a plan the status that fits this server, after Stripe was switched on or off.
 *
 * Switched on: one that was open for free gets a full trial from `now`, with the seats that it has. Switched off: one that was
 * closed for want of a payment is open. One that signed up here since, or has a plan, stays as it is.
 */
export async function settleUnplanned(organizationId: OrganizationId, now: Date): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "billing.sync");
  await db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const { status, deletionRequestedAt } = await tx.organization.findFirstOrThrow({
      select: { status: true, deletionRequestedAt: true },
    });
    const standing = await standingHere(tx, { organizationId, status, now });
    if (!standing || deletionRequestedAt) return;
    await tx.organization.updateMany({ data: standing });
    await copyToDirectory(tx);
    await recordEvent(tx, actor, {
      action: "billing.plan_changed",
      targetId: organizationId,
      changes: { status_before: status, status_after: standing.status },
    });
  });
}

async function standingHere(
  tx: TenantTx,
  { organizationId, status, now }: { organizationId: string; status: string; now: Date },
) {
  const plan = await findSubscriptionRecord(tx);
  if (!isCharged()) return status === "active" ? null : { status: "active", ...noDates };
  if (plan && isLive(plan.status)) return null;
  const { nextStatus } = await directoryOf(tx).organizationDirectory.findUniqueOrThrow({
    where: { organizationId },
    select: { nextStatus: true },
  });
  // A trial that ends in "active" was begun, or last looked at, while nobody was charged.
  const wasFree = status === "active" || nextStatus === "active";
  return wasFree ? { status: "trial", ...noDates, trialEndsAt: trialEndFrom(now) } : null;
}

const noDates = { pastDueSince: null, trialEndsAt: null };
