import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { daysBetween } from "@/lib/days";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { countSeats } from "@/lib/members/count-seats";
import { ok, problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { billingUrl } from "./billing-url";
import { isLive } from "./choose-subscription";
import { hearGateway } from "./hear-gateway";
import type { SetSeats } from "./schema";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * Opens a checkout for a plan with this many seats; `url` is where the owner goes to pay. What is left of the trial costs
 * nothing. The plan begins once the gateway says that it was paid.
 *
 * @problem "nothing_to_pay" | "plan_exists" | "seats_in_use" | "status_forbids": it is to be deleted | "billing_unavailable"
 */
export async function startCheckout(actor: Member, { seats }: SetSeats) {
  const db = authorize(actor, "billing.manage");
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("nothing_to_pay");
  // A plan may have begun whose event has not come yet: a second one would be paid beside it.
  const heard = await hearGateway({ db, actor, gateway });
  if (!heard.ok) return heard;
  const asked = await db.$transaction((tx) => check(tx, seats));
  if (!asked.ok) return asked;

  const { organizationId } = actor;
  const known = asked.value.customerId;
  const customer = known ? ok(known) : await gateway.createCustomer(organizationId);
  if (!customer.ok) return customer;
  const customerId = customer.value;
  await db.$transaction((tx) => remember(tx, actor, { customerId, seats }));
  const cancelUrl = await billingUrl(organizationId);
  return gateway.startCheckout({
    customerId,
    organizationId,
    seats,
    trialDays: asked.value.trialDays,
    successUrl: `${cancelUrl}?checkout=done`,
    cancelUrl,
  });
}

async function check(tx: TenantTx, seats: number) {
  const { now } = await lockOrganization(tx);
  const plan = await findSubscriptionRecord(tx);
  if (plan && isLive(plan.status)) return problem("plan_exists");
  const { members, invitations } = await countSeats(tx, now);
  if (seats < members + invitations) return problem("seats_in_use", "seats");
  const { status, trialEndsAt, deletionRequestedAt } = await tx.organization.findFirstOrThrow({
    select: { status: true, trialEndsAt: true, deletionRequestedAt: true },
  });
  if (deletionRequestedAt) return problem("status_forbids");
  return ok({
    customerId: plan?.stripeCustomerId ?? null,
    trialDays: status === "trial" && trialEndsAt ? daysBetween(now, trialEndsAt) : 0,
  });
}

interface Intent {
  readonly customerId: string;
  readonly seats: number;
}

/** Before anything can be paid, because an event about the customer has to find the organization. */
async function remember(
  tx: TenantTx,
  actor: Member,
  { customerId: stripeCustomerId, seats }: Intent,
): Promise<void> {
  const { organizationId, userId } = actor;
  await lockOrganization(tx);
  if (!(await findSubscriptionRecord(tx)))
    await tx.subscription.create({
      data: { provider: "stripe", status: "none", seats, stripeCustomerId, userId },
      select: { id: true },
    });
  await directoryOf(tx).billingCustomer.createMany({
    data: [{ stripeCustomerId, organizationId }],
    skipDuplicates: true,
  });
  await recordEvent(tx, actor, {
    action: "billing.checkout_started",
    targetId: organizationId,
    changes: { seats },
  });
}
