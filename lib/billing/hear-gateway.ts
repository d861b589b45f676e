import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { applySubscription } from "./apply-subscription";
import type { PaymentGateway } from "./gateway";
import { findSubscriptionRecord } from "./subscription-record";

/** Answers that came in between before one gives up; each of them was newer. */
const maxTries = 10;

interface Hearing {
  readonly db: TenantDb;
  readonly actor: Actor;
  readonly gateway: PaymentGateway;
  readonly action?: "billing.plan_changed" | "billing.drift_found";
}

/**
 * Asks how an organization's subscription stands and writes it down. Two that ask at the same time can't overwrite the newer
 * answer with the older: an answer counts only where none was applied since before the question. Null where there is no
 * subscription.
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
