import { getBilling } from "@/lib/billing/get-billing";
import { identityDb } from "@/lib/db/identity";
import { syncBillingJob } from "@/lib/jobs/sync-billing-job";
import { getOrganization } from "@/lib/organizations/get-organization";
import type { Organization } from "@/lib/testing/company/people";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { valueFrom } from "@/lib/testing/value-from";

/** Brings organization and Stripe together, as the job does. */
export const sync = (organization: Organization) => syncBillingJob.run(organization);

/** How many seats an organization has. */
export const seatsOf = async ({ owner }: Organization) =>
  valueFrom(await getOrganization(owner)).seats.total;

/** Its plan, as its billing page shows it. */
export const planOf = async ({ owner }: Organization) => valueFrom(await getBilling(owner)).plan;

/** An organization's status at `now`, from the directory. */
export async function standingAt({ organizationId }: Organization, now: Date): Promise<string> {
  const { status, nextStatus, nextStatusFrom } =
    await identityDb.organizationDirectory.findUniqueOrThrow({ where: { organizationId } });
  return nextStatus && nextStatusFrom && nextStatusFrom <= now ? nextStatus : status;
}

/** The changes in its log, for one kind of event. */
export async function eventsOf(organization: Organization, action: string) {
  return (await auditEvents(organization, action)).map(({ changes }) => changes);
}
