import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { billingUrl } from "./billing-url";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * Opens the gateway's own page, where an owner changes card and address and pays what is open. It never changes seats.
 *
 * @problem "nothing_to_pay" | "plan_required" | "billing_unavailable"
 */
export async function openPortal(actor: Member) {
  const db = authorize(actor, "billing.manage");
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("nothing_to_pay");
  const record = await findSubscriptionRecord(db);
  if (!record?.stripeCustomerId) return problem("plan_required");
  const { organizationId } = actor;
  const opened = await gateway.openPortal(
    record.stripeCustomerId,
    await billingUrl(organizationId),
  );
  if (opened.ok)
    await db.$transaction((tx) =>
      recordEvent(tx, actor, { action: "billing.portal_opened", targetId: organizationId }),
    );
  return opened;
}
