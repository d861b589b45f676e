import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import type { ListInvoices } from "./schema";
import { findSubscriptionRecord } from "./subscription-record";

/**
 * The organization's invoices, newest first, as the gateway has them; none where nobody pays.
 *
 * @problem "billing_unavailable"
 */
export async function listInvoices(actor: Member, { limit, cursor }: ListInvoices) {
  const db = authorize(actor, "billing.read");
  const gateway = billingGateway();
  const record = await findSubscriptionRecord(db);
  if (gateway.provider === "self_hosted" || !record?.stripeCustomerId)
    return ok({ data: [], nextCursor: null });
  const page = { limit, after: cursor };
  const listed = await gateway.listInvoices(record.stripeCustomerId, page);
  if (!listed.ok) return listed;
  return ok({ data: listed.value.invoices, nextCursor: listed.value.nextAfter });
}
