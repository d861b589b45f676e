import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { syncBilling } from "@/lib/billing/sync-billing";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Brings an organization and its subscription together. If the gateway does not answer it is asked again later. */
export const syncBillingJob: JobHandler<JobPayload<"billing.sync">> = {
  async run({ organizationId }) {
    const db = authorize(system(organizationId), "billing.sync");
    const synced = await syncBilling({ db, actor: system(organizationId) });
    if (!synced.ok) throw new Error(`Billing could not be synced: ${synced.code}.`);
  },
};
