import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";
import { hearGateway } from "./hear-gateway";

/**
 * Asks the gateway for the plan's state now, for an owner who does not want to wait for its event.
 *
 * @problem "nothing_to_pay" | "billing_unavailable"
 */
export async function refreshBilling(actor: Member) {
  const db = authorize(actor, "billing.manage");
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("nothing_to_pay");
  const heard = await hearGateway({ db, actor, gateway });
  return heard.ok ? ok({ hasPlan: heard.value?.applied.isLive ?? false }) : heard;
}
