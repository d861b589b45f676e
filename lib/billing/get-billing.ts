import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countSeats } from "@/lib/members/count-seats";
import { ok } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { isLive } from "./choose-subscription";
import type { PaymentGateway } from "./gateway";
import { findSubscriptionRecord, type SubscriptionRecord } from "./subscription-record";

/**
 * How an organization pays, and its seats: `members` and open `invitations` hold them, `free` are left. Price and next invoice
 * come from the gateway, and are null while it does not answer (`isGatewayUp` is false).
 */
export async function getBilling(actor: Member) {
  const db = authorize(actor, "billing.read");
  const gateway = billingGateway();
  // The plan is read first: one that begins meanwhile is then missing, rather than shown without its seats.
  const record = await findSubscriptionRecord(db);
  const plan = record && isLive(record.status) ? planOf(record) : null;
  const dates = await db.organization.findFirstOrThrow({
    select: { trialEndsAt: true, pastDueSince: true },
  });
  const { total, members, invitations } = await countSeats(db, new Date());
  const used = members + invitations;
  return ok({
    provider: gateway.provider,
    status: actor.status,
    ...dates,
    seats: { total, used, members, invitations, free: Math.max(0, total - used) },
    plan,
    hasInvoices: Boolean(record?.stripeSubscriptionId),
    ...(gateway.provider === "self_hosted"
      ? { price: null, nextInvoice: null, isGatewayUp: true }
      : await askForMoney(gateway, plan?.cancelsAtPeriodEnd ? null : record)),
  });
}

function planOf(record: SubscriptionRecord) {
  const { status, seats, paidSeats, currentPeriodEndsAt, cancelsAtPeriodEnd } = record;
  return {
    status,
    /** From the next renewal on. */
    seats,
    /** Until the next renewal. */
    paidSeats,
    currentPeriodEndsAt,
    cancelsAtPeriodEnd,
    /** Whether Stripe knows this number already. */
    isSynced: record.syncedSeats === seats,
  };
}

async function askForMoney(gateway: PaymentGateway, record: SubscriptionRecord | null) {
  const subscriptionId = record && isLive(record.status) ? record.stripeSubscriptionId : null;
  const [price, preview] = await Promise.all([
    gateway.findPrice(),
    subscriptionId ? gateway.previewNextInvoice(subscriptionId) : null,
  ]);
  return {
    price: price.ok ? price.value : null,
    nextInvoice: preview?.ok ? preview.value : null,
    isGatewayUp: price.ok && (preview?.ok ?? true),
  };
}
