import { startCheckout } from "@/lib/billing/start-checkout";
import { syncBillingJob } from "@/lib/jobs/sync-billing-job";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import type { StubSubscription } from "./stripe-state";
import type { StripeStub } from "./stripe-stub";

export interface PaidOrganization extends Organization {
  readonly customerId: string;
  readonly subscription: StubSubscription;
}

/** An organization on trial until `endsAt`. */
export async function aTrial(endsAt: Date | null = null): Promise<Organization> {
  const organization = await anOrganization({ seats: 5 });
  await ownerDatabase.query(
    "UPDATE organizations SET status = 'trial', trial_ends_at = $2 WHERE id = $1",
    [organization.organizationId, endsAt],
  );
  return organization;
}

/** The customer of an organization's checkout, which was opened and not paid. */
export async function anOpenCheckout(
  stub: StripeStub,
  organization: Organization,
  seats = 5,
): Promise<{ sessionId: string; customerId: string }> {
  const { url } = valueFrom(await startCheckout(organization.owner, { seats }));
  const sessionId = url.slice(url.lastIndexOf("/") + 1);
  const customerId = stub.state.sessions.get(sessionId)?.customer ?? "";
  return { sessionId, customerId };
}

/** An organization that has paid for its plan in the checkout, and has heard of it. */
export async function aPlan(stub: StripeStub, seats = 5): Promise<PaidOrganization> {
  const organization = await aTrial();
  const { sessionId, customerId } = await anOpenCheckout(stub, organization, seats);
  const subscription = stub.state.completeCheckout(sessionId);
  await syncBillingJob.run(organization);
  return { ...organization, customerId, subscription };
}
