import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { applySubscription } from "./apply-subscription";
import type { PaymentGateway } from "./gateway";
import { findSubscriptionRecord } from "./subscription-record";

/** Newer answers that may overtake this one before it gives up. */
const maxTries = 10;

interface Hearing {
  readonly db: TenantDb;
  readonly actor: Actor;
  readonly gateway: PaymentGateway;
  readonly action?: "billing.plan_changed" | "billing.drift_found";
}

/**
 * Asks for an organization's subscription and writes it down. Of two that ask at the same time the older answer can't overwrite
 * the newer: an answer counts only if none was applied since its question. Null if there is no subscription.
 *
 * @problem "billing_unavailable"
 */
export async function hearGateway({
  db,
  actor,
  gateway,
  action = "billing.plan_changed",
}: Hearing) {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const record = await findSubscriptionRecord(db);
    if (!record?.stripeCustomerId) return ok(null);
    const { version } = record;
    const heard = await gateway.findSubscription(record.stripeCustomerId);
    if (!heard.ok) return heard;
    const found = heard.value;
    if (!found) return ok(null);
    const applied = await db.$transaction((tx) =>
      applySubscription(tx, actor, { found, version, action }),
    );
    if (applied) return ok({ found, applied });
  }
  throw new Error("Newer answers of Stripe kept coming in.");
}
