import { describe, expect, test } from "vitest";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { graceDays } from "@/lib/organizations/standing";
import type { Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { anOpenCheckout, aPlan, aTrial } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import {
  eventsOf,
  planOf,
  seatsOf,
  standingAt,
  sync,
} from "@/lib/testing/outside/stripe/what-stands";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { billingAnswer, invoicesAnswer, seatReviewAnswer } from "./answers";
import { cancelPlan, resumePlan } from "./cancel-plan";
import { getBilling } from "./get-billing";
import { listInvoices } from "./list-invoices";
import { openPortal } from "./open-portal";
import { reviewSeats } from "./review-seats";
import { listInvoicesSchema } from "./schema";
import { setSeats } from "./set-seats";
import { startCheckout } from "./start-checkout";

const stub = await stripeInTests();

const dayMs = 24 * 60 * 60_000;

describe("a payment that fails", () => {
  test("leaves the work open for 14 days from the invoice on, then reading alone", async () => {
    const organization = await aPlan(stub);
    const { subscription } = organization;
    stub.state.cardWorks = false;
    stub.state.renew(subscription);
    const due = stub.state.now * 1000;
    await sync(organization);
    await sync(organization);
    const at = (days: number) => standingAt(organization, new Date(due + days * dayMs));
    expect(await at(0)).toBe("past_due");
    expect(await at(graceDays - 0.001)).toBe("past_due");
    expect(await at(graceDays)).toBe("read_only");
    const { rows } = await ownerDatabase.query(
      "SELECT recipient_user_id, data FROM notifications WHERE organization_id = $1 AND kind = 'payment.failed'",
      [organization.organizationId],
    );
    expect(rows).toEqual([
      {
        recipient_user_id: organization.owner.userId,
        data: { invoiceId: stub.state.invoices[0]?.id },
      },
    ]);
    stub.state.payOpenInvoices(subscription);
    await sync(organization);
    expect(await at(graceDays)).toBe("active");
  });

  test("for good, or a card that was never given, leaves reading", async () => {
    const organization = await aPlan(stub);
    for (const status of ["unpaid", "paused"]) {
      organization.subscription.status = status;
      await sync(organization);
      expect(await standingAt(organization, new Date(0))).toBe("read_only");
    }
  });
});

describe("a plan", () => {
  test("that is cancelled goes on to the end of what is paid, and can be kept until then", async () => {
    const organization = await aPlan(stub);
    const { owner, subscription } = organization;
    valueFrom(await cancelPlan(owner));
    expect(subscription.cancelsAtPeriodEnd).toBe(true);
    expect(await planOf(organization)).toMatchObject({ cancelsAtPeriodEnd: true });
    valueFrom(await resumePlan(owner));
    expect(subscription.cancelsAtPeriodEnd).toBe(false);
    valueFrom(await cancelPlan(owner));
    stub.state.renew(subscription);
    await sync(organization);
    expect(await standingAt(organization, new Date(0))).toBe("canceled");
    expect(await planOf(organization)).toBeNull();
    expect(codeOf(await resumePlan(owner))).toBe("plan_required");
    expect(codeOf(await setSeats(owner, { seats: 9 }))).toBe("plan_required");
    expect(await eventsOf(organization, "billing.plan_changed")).toContainEqual({
      status_before: "active",
      status_after: "canceled",
    });
    const { sessionId } = await anOpenCheckout(stub, organization, 3);
    stub.state.completeCheckout(sessionId);
    await sync(organization);
    expect(await standingAt(organization, new Date(0))).toBe("active");
    expect(await seatsOf(organization)).toBe(3);
  });

  test("of an organization that is closed ends by itself, and can't be kept", async () => {
    const organization = await aPlan(stub);
    const { owner } = organization;
    valueFrom(await requestDeletion(owner, { name: `Acme ${organization.slug}` }));
    expect(await queuedJobs(organization.organizationId)).toContainEqual({
      task: "billing.sync",
      payload: { organizationId: organization.organizationId },
    });
    await sync(organization);
    expect(organization.subscription.cancelsAtPeriodEnd).toBe(true);
    expect(codeOf(await resumePlan(owner))).toBe("status_forbids");
    expect(codeOf(await startCheckout((await closedTrial()).owner, { seats: 5 }))).toBe(
      "status_forbids",
    );
  });

  test("whose first payment has not gone through changes nothing", async () => {
    const organization = await aTrial();
    const { customerId } = await anOpenCheckout(stub, organization);
    const subscription = stub.state.addSubscription({ customer: customerId, quantity: 50 });
    subscription.status = "incomplete";
    await sync(organization);
    expect(await standingAt(organization, new Date(0))).toBe("trial");
    expect(await seatsOf(organization)).toBe(5);
  });

  test("is told over the API as its contract says", async () => {
    const organization = await aPlan(stub, 5);
    const { owner } = organization;
    const billing = valueFrom(await getBilling(owner));
    expect(billingAnswer.parse(billing)).toEqual(billing);
    expect(billing.nextInvoice).not.toBeNull();
    for (const seats of [9, 2]) {
      const review = valueFrom(await reviewSeats(owner, { seats }));
      expect(seatReviewAnswer.parse(review)).toEqual(review);
    }
    const invoices = valueFrom(await listInvoices(owner, listInvoicesSchema.parse({})));
    expect(invoicesAnswer.parse(invoices)).toEqual(invoices);
    expect(invoices.data).toHaveLength(1);
  });

  test("is shown in the portal, which leads back to the page", async () => {
    const organization = await aPlan(stub);
    const { url } = valueFrom(await openPortal(organization.owner));
    expect(url).toContain(organization.customerId);
    expect(new URL(url).searchParams.get("back")).toBe(
      `http://localhost:3000/o/${organization.slug}/billing`,
    );
    expect(codeOf(await openPortal((await aTrial()).owner))).toBe("plan_required");
  });

  test("lists its invoices, newest first, a page at a time", async () => {
    const organization = await aPlan(stub);
    stub.state.renew(organization.subscription);
    stub.state.renew(organization.subscription);
    const first = valueFrom(
      await listInvoices(organization.owner, listInvoicesSchema.parse({ limit: 2 })),
    );
    expect(first.data).toHaveLength(2);
    const second = valueFrom(
      await listInvoices(
        organization.owner,
        listInvoicesSchema.parse({ limit: 2, cursor: first.nextCursor ?? "" }),
      ),
    );
    expect(second).toMatchObject({ nextCursor: null });
    expect(second.data).toHaveLength(1);
  });
});

async function closedTrial(): Promise<Organization> {
  const organization = await aTrial();
  valueFrom(await requestDeletion(organization.owner, { name: `Acme ${organization.slug}` }));
  return organization;
}
