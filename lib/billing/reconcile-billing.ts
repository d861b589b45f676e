import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { OrganizationId } from "@/lib/db/organization-id";
import { syncBilling } from "./sync-billing";

/**
 * Compares an organization with its subscription, without an event as the reason. Differences are mended, and reported in the
 * organization's log and in the server's. Throws if the gateway does not answer.
 */
export async function reconcileBilling(organizationId: OrganizationId): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "billing.sync");
  const synced = await syncBilling({ db, actor, action: "billing.drift_found" });
  if (!synced.ok) throw new Error(`Billing could not be reconciled: ${synced.code}.`);
}
