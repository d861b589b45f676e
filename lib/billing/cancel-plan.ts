import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { isLive } from "./choose-subscription";
import { hearGateway } from "./hear-gateway";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * Ends the plan with the period that is paid for; until then everything goes on. Asked for again, nothing changes.
 *
 * @problem "nothing_to_pay" | "plan_required" | "billing_unavailable"
 */
export async function cancelPlan(actor: Member) {
  return setCancellation(actor, true);
}

/**
 * Takes a cancellation back while the plan still runs.
 *
 * @problem "nothing_to_pay" | "plan_required" | "status_forbids": it is to be deleted | "billing_unavailable"
 */
export async function resumePlan(actor: Member) {
  return setCancellation(actor, false);
}

async function setCancellation(actor: Member, cancelsAtPeriodEnd: boolean) {
  const db = authorize(actor, "billing.manage");
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("nothing_to_pay");
  const record = await findSubscriptionRecord(db);
  if (!record?.stripeSubscriptionId || !isLive(record.status)) return problem("plan_required");
  const { deletionRequestedAt } = await db.organization.findFirstOrThrow({
    select: { deletionRequestedAt: true },
  });
  if (deletionRequestedAt && !cancelsAtPeriodEnd) return problem("status_forbids");
  const told = await gateway.setCancellation(record.stripeSubscriptionId, cancelsAtPeriodEnd);
  const heard = told.ok ? await hearGateway({ db, actor, gateway }) : told;
  // Stripe has the change, or may have it although no answer came, so it is asked again for its state.
  if (!heard.ok)
    await db.$transaction((tx) =>
      enqueue(tx, "billing.sync", { organizationId: actor.organizationId }),
    );
  return told.ok ? ok({ cancelsAtPeriodEnd }) : told;
}
