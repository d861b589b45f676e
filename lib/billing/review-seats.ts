import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countSeats } from "@/lib/members/count-seats";
import { ok, problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { isLive } from "./choose-subscription";
import { mayGrow } from "./may-grow";
import type { SetSeats } from "./schema";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * What another number of seats would cost, before anybody decides: what is due at once, and what from the next renewal on.
 * Amounts are null while the gateway does not answer.
 *
 * @problem "nothing_to_pay" | "plan_required" | "seats_in_use" | "payment_overdue"
 */
export async function reviewSeats(actor: Member, { seats }: SetSeats) {
  const db = authorize(actor, "billing.read");
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("nothing_to_pay");
  const record = await findSubscriptionRecord(db);
  if (!record?.stripeSubscriptionId || !record.stripeCustomerId || !isLive(record.status))
    return problem("plan_required");
  const { members, invitations } = await countSeats(db, new Date());
  if (seats < members + invitations) return problem("seats_in_use", "seats");

  const paidSeats = record.paidSeats ?? 0;
  const { status } = await db.organization.findFirstOrThrow({ select: { status: true } });
  if (seats > Math.max(record.seats, paidSeats) && !mayGrow([status, actor.status]))
    return problem("payment_overdue");
  const isCharged = seats > paidSeats;
  const [price, found] = await Promise.all([
    gateway.findPrice(),
    isCharged ? gateway.findSubscription(record.stripeCustomerId, { isQuick: true }) : null,
  ]);
  const preview =
    found?.ok && found.value
      ? await gateway.previewRaise({ subscription: found.value, seats })
      : null;
  return ok({
    seats,
    before: record.seats,
    paidSeats,
    currentPeriodEndsAt: record.currentPeriodEndsAt,
    isCharged,
    dueNow: preview?.ok ? preview.value : null,
    price: price.ok ? price.value : null,
  });
}
