import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { OrganizationId } from "@/lib/db/organization-id";
import { syncBilling } from "./sync-billing";

/**
 * Holds an organization against its subscription, without being told to by any event: what differs is mended, and reported in
 * the organization's log and in the server's. Throws where the gateway does not answer.
 */
export async function reconcileBilling(organizationId: OrganizationId): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "billing.sync");
  const synced = await syncBilling({ db, actor, action: "billing.drift_found" });
  if (!synced.ok) throw new Error(`Billing could not be reconciled: ${synced.code}.`);
}
