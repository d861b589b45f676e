import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import type { FoundSubscription, PaymentGateway } from "./gateway";
import { hearGateway } from "./hear-gateway";
import { seatSteps } from "./settle-seats";

interface Sync {
  readonly db: TenantDb;
  readonly actor: Actor;
  readonly action?: "billing.plan_changed" | "billing.drift_found";
}

/**
 * Brings an organization and its subscription together: asks Stripe, tells it the seats that were set here, and asks once more.
 * Seats are absolute numbers, so that this can be repeated.
 *
 * @problem "billing_unavailable"
 */
export async function syncBilling(sync: Sync) {
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return ok(null);
  const heard = await hearGateway({ ...sync, gateway });
  if (!heard.ok || !heard.value) return heard;
  const { found, applied } = heard.value;
  if (!applied.isLive) return heard;
  const told = await tell(gateway, found, applied);
  if (!told.ok) return told;
  return told.value ? hearGateway({ ...sync, gateway, action: "billing.plan_changed" }) : heard;
}

interface Wanted {
  readonly wanted: number;
  readonly paid: number | null;
  readonly version: number;
  readonly hasToCancel: boolean;
}

/** Whether there was anything to tell. */
async function tell(
  gateway: PaymentGateway,
  found: FoundSubscription,
  { wanted, paid, version, hasToCancel }: Wanted,
) {
  const steps = seatSteps({ from: found.seats, paid: paid ?? 0, wanted });
  for (const step of steps) {
    // The key is of this answer alone: a number that was set, changed and set again is three changes.
    const key = `mercura/seats/${found.id}/${version}/${step.seats}`;
    const told = await gateway.setSeats({ subscription: found, ...step }, key);
    if (!told.ok) return told;
  }
  if (hasToCancel) {
    const told = await gateway.setCancellation(found.id, true);
    if (!told.ok) return told;
  }
  return ok(steps.length > 0 || hasToCancel);
}
