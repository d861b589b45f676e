import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections";
import { identityDb } from "@/lib/db/identity";
import { syncBillingJob } from "@/lib/jobs/sync-billing-job";
import { log } from "@/lib/log";
import { getOrganization } from "@/lib/organizations/get-organization";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { graceDays, type Standing, statusAt } from "@/lib/organizations/standing";
import { isOrganizationStatus } from "@/lib/organizations/status";
import {
  aMember,
  anInvitation,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { queuedJobs } from "@/lib/testing/queued-jobs";
import { anOpenCheckout, aPlan, aTrial, type PaidOrganization } from "@/lib/testing/stripe/a-plan";
import { startStripeStub } from "@/lib/testing/stripe/stripe-stub";
import { setWorkerEnvironment } from "@/lib/testing/worker-environment";
import { billingAnswer, invoicesAnswer, seatReviewAnswer } from "./answers";
import { cancelPlan, resumePlan } from "./cancel-plan";
import { getBilling } from "./get-billing";
import { listInvoices } from "./list-invoices";
import { openPortal } from "./open-portal";
import { reconcileBilling } from "./reconcile-billing";
import { reviewSeats } from "./review-seats";
import { listInvoicesSchema } from "./schema";
import { setSeats } from "./set-seats";
import { startCheckout } from "./start-checkout";

const stub = await startStripeStub();
setWorkerEnvironment(stub.settings);

beforeEach(() => {
  stub.calls.length = 0;
});
afterEach(() => {
  stub.state.cardWorks = true;
});
afterAll(async () => {
  await closeConnections();
  await stub.close();
});

const dayMs = 24 * 60 * 60_000;
const sync = (organization: Organization) => syncBillingJob.run(organization);
const seatsOf = async ({ owner }: Organization) =>
  valueFrom(await getOrganization(owner)).seats.total;
const planOf = async ({ owner }: Organization) => valueFrom(await getBilling(owner)).plan;

/** How an organization stands at `now`, by what is written in the directory. */
async function standingAt({ organizationId }: Organization, now: Date): Promise<string> {
  const { status, nextStatus, nextStatusFrom } =
    await identityDb.organizationDirectory.findUniqueOrThrow({ where: { organizationId } });
  const isKnown = (value: string | null) => value === null || isOrganizationStatus(value);
  if (!isOrganizationStatus(status) || !isKnown(nextStatus)) throw new Error("Unknown status.");
  const standing: Standing = {
    status,
    nextStatus: nextStatus !== null && isOrganizationStatus(nextStatus) ? nextStatus : null,
    nextStatusFrom,
  };
  return statusAt(standing, now);
}

async function eventsOf({ organizationId }: Organization, action: string) {
  const { rows } = await ownerDatabase.query(
    "SELECT changes FROM audit_events WHERE organization_id = $1 AND action = $2 ORDER BY id",
    [organizationId, action],
  );
  return rows.map(({ changes }) => changes);
}

const quantities = () =>
  stub.calls
    .filter(({ name }) => name === "POST /v1/subscriptions/:id")
    .map(({ fields }) => JSON.stringify(fields));

describe("the checkout", () => {
  test("takes what is left of a trial along, and asks for no card before it", async () => {
    const organization = await aTrial(new Date(Date.now() + 3.5 * dayMs));
    expect(stub.calls).toEqual([]);
    const { sessionId } = await anOpenCheckout(stub, organization, 6);
    expect(stub.state.sessions.get(sessionId)).toMatchObject({ quantity: 6, trialDays: 4 });
    const subscription = stub.state.completeCheckout(sessionId);
    await sync(organization);
    expect(await standingAt(organization, new Date(subscription.periodEnd * 1000))).toBe("trial");
    expect(await seatsOf(organization)).toBe(6);
    stub.state.renew(subscription);
    await sync(organization);
    expect(await standingAt(organization, new Date(subscription.periodEnd * 1000))).toBe("active");
  });

  test("after the trial charges at once, and opens the organization again", async () => {
    const end = new Date("2031-01-01T00:00:00Z");
    const organization = await aTrial(end);
    await ownerDatabase.query("UPDATE organizations SET trial_ends_at = now() WHERE id = $1", [
      organization.organizationId,
    ]);
    const { sessionId } = await anOpenCheckout(stub, organization);
    expect(stub.state.sessions.get(sessionId)).toMatchObject({ trialDays: 0 });
    stub.state.completeCheckout(sessionId);
    await sync(organization);
    expect(await standingAt(organization, end)).toBe("active");
  });

  test("that is opened again closes the earlier one, for the same customer", async () => {
    const organization = await aTrial();
    const first = await anOpenCheckout(stub, organization, 5);
    const second = await anOpenCheckout(stub, organization, 6);
    expect(second.customerId).toBe(first.customerId);
    expect(stub.state.sessions.get(first.sessionId)?.status).toBe("expired");
    expect(stub.state.sessions.get(second.sessionId)?.status).toBe("open");
  });

  test("is not opened a second time once the first is paid, though no event has come of it", async () => {
    const organization = await aTrial();
    const { sessionId } = await anOpenCheckout(stub, organization, 5);
    stub.state.completeCheckout(sessionId);
    const sessions = stub.state.sessions.size;
    expect(codeOf(await startCheckout(organization.owner, { seats: 5 }))).toBe("plan_exists");
    expect(stub.state.sessions.size).toBe(sessions);
    expect(await planOf(organization)).toMatchObject({ seats: 5 });
  });

  test("makes one customer, however many owners press at the same moment", async () => {
    const organization = await aTrial();
    const before = stub.state.customers.size;
    await Promise.all(
      Array.from({ length: 10 }, () => startCheckout(organization.owner, { seats: 5 })),
    );
    expect(stub.state.customers.size).toBe(before + 1);
    const { rows } = await ownerDatabase.query(
      "SELECT 1 FROM subscriptions WHERE organization_id = $1",
      [organization.organizationId],
    );
    expect(rows).toHaveLength(1);
  });

  test("is not for fewer seats than are taken, nor for a second plan", async () => {
    const organization = await aTrial();
    await aMember(organization, "viewer");
    expect(codeOf(await startCheckout(organization.owner, { seats: 1 }))).toBe("seats_in_use");
    const paid = await aPlan(stub);
    expect(codeOf(await startCheckout(paid.owner, { seats: 9 }))).toBe("plan_exists");
  });
});

describe("more seats", () => {
  let organization: PaidOrganization;
  beforeEach(async () => {
    organization = await aPlan(stub, 5);
    stub.calls.length = 0;
  });

  test("are there at once, and charged for the rest of the period", async () => {
    const review = valueFrom(await reviewSeats(organization.owner, { seats: 7 }));
    expect(review).toMatchObject({ before: 5, isCharged: true });
    valueFrom(await setSeats(organization.owner, { seats: 7 }));
    expect(await seatsOf(organization)).toBe(7);
    expect(await planOf(organization)).toMatchObject({ seats: 7, isSynced: false });
    await sync(organization);
    expect(organization.subscription.quantity).toBe(7);
    expect(await planOf(organization)).toMatchObject({ seats: 7, paidSeats: 7, isSynced: true });
    const { data } = valueFrom(
      await listInvoices(organization.owner, listInvoicesSchema.parse({})),
    );
    expect(data[0]?.totalMinor).toBe(review.dueNow?.totalMinor);
    expect(quantities()).toEqual([
      JSON.stringify({
        items: { 0: { id: organization.subscription.itemId, quantity: "7" } },
        proration_behavior: "always_invoice",
      }),
    ]);
  });

  test("are told to Stripe as the last number, once, however often they were changed", async () => {
    for (const seats of [6, 9, 8]) valueFrom(await setSeats(organization.owner, { seats }));
    expect(await queuedJobs(organization.organizationId)).toHaveLength(1);
    await Promise.all([sync(organization), sync(organization), sync(organization)]);
    await sync(organization);
    expect(organization.subscription.quantity).toBe(8);
    expect(await planOf(organization)).toMatchObject({ seats: 8, paidSeats: 8 });
  });

  test("that were set survive what Stripe says before it knows of them", async () => {
    valueFrom(await setSeats(organization.owner, { seats: 7 }));
    await reconcileBilling(organization.organizationId);
    expect(await seatsOf(organization)).toBe(7);
    expect(organization.subscription.quantity).toBe(7);
  });

  test("are refused while a payment is open, and fewer are not", async () => {
    stub.state.cardWorks = false;
    stub.state.renew(organization.subscription);
    await sync(organization);
    for (const change of [reviewSeats, setSeats])
      expect(codeOf(await change(organization.owner, { seats: 6 }))).toBe("payment_overdue");
    expect(codeOf(await setSeats(organization.owner, { seats: 3 }))).toBe("none");
  });
});

describe("fewer seats", () => {
  test("cost less from the renewal on, and what is paid for can be used until then", async () => {
    const organization = await aPlan(stub, 7);
    const { subscription } = organization;
    const invoices = stub.state.invoices.length;
    expect(valueFrom(await reviewSeats(organization.owner, { seats: 4 }))).toMatchObject({
      isCharged: false,
      dueNow: null,
      currentPeriodEndsAt: new Date(subscription.periodEnd * 1000),
    });
    valueFrom(await setSeats(organization.owner, { seats: 4 }));
    await sync(organization);
    expect(await seatsOf(organization)).toBe(7);
    expect(subscription.quantity).toBe(4);
    expect(stub.state.invoices).toHaveLength(invoices);

    stub.state.renew(subscription);
    await sync(organization);
    expect(await seatsOf(organization)).toBe(4);
    expect(stub.state.invoices[0]?.total).toBe(4 * 1500);
  });

  test("can be taken back for nothing, and only what goes beyond is charged", async () => {
    const organization = await aPlan(stub, 7);
    for (const seats of [4, 9]) {
      valueFrom(await setSeats(organization.owner, { seats }));
      await sync(organization);
    }
    // Two seats for the whole period, not five.
    expect(stub.state.invoices[0]?.total).toBe(2 * 1500);
    expect(await seatsOf(organization)).toBe(9);
  });

  test("become as many as are in use, where the team grew before the renewal", async () => {
    const organization = await aPlan(stub, 4);
    valueFrom(await setSeats(organization.owner, { seats: 1 }));
    await sync(organization);
    await anInvitation(organization.owner);
    await aMember(organization, "viewer");
    stub.state.renew(organization.subscription);
    await sync(organization);
    expect(await seatsOf(organization)).toBe(3);
    expect(organization.subscription.quantity).toBe(3);
  });

  test("are never fewer than are taken, with 20 who invite at the same moment", async () => {
    const organization = await aPlan(stub, 12);
    const [lowered, ...invited] = await Promise.all([
      setSeats(organization.owner, { seats: 6 }),
      ...Array.from({ length: 20 }, () =>
        anInvitation(organization.owner).then(
          () => "invited",
          () => "full",
        ),
      ),
    ]);
    const taken = 1 + invited.filter((outcome) => outcome === "invited").length;
    expect(taken).toBe(12);
    await sync(organization);
    stub.state.renew(organization.subscription);
    await sync(organization);
    expect(await seatsOf(organization)).toBe(12);
    expect(organization.subscription.quantity).toBe(12);
    expect(["none", "seats_in_use"]).toContain(codeOf(lowered));
  });
});

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

describe("the daily look at Stripe", () => {
  beforeAll(() => {
    log.level = "silent";
  });

  test("finds what was changed there, mends it, and reports it", async () => {
    const organization = await aPlan(stub, 5);
    await reconcileBilling(organization.organizationId);
    expect(await eventsOf(organization, "billing.drift_found")).toEqual([]);
    organization.subscription.quantity = 8;
    organization.subscription.cancelsAtPeriodEnd = true;
    await reconcileBilling(organization.organizationId);
    await reconcileBilling(organization.organizationId);
    expect(await eventsOf(organization, "billing.drift_found")).toEqual([
      {
        seats_before: 5,
        seats_after: 8,
        cancels_at_period_end_before: false,
        cancels_at_period_end_after: true,
      },
    ]);
    expect(await seatsOf(organization)).toBe(8);
  });

  test("finds a second subscription, and keeps to the first", async () => {
    const organization = await aPlan(stub, 5);
    stub.state.addSubscription({ customer: organization.customerId, quantity: 50 });
    await reconcileBilling(organization.organizationId);
    expect(await eventsOf(organization, "billing.drift_found")).toEqual([
      { other_subscriptions: 1 },
    ]);
    expect(await seatsOf(organization)).toBe(5);
  });

  test("leaves alone whoever never went to a checkout", async () => {
    await reconcileBilling((await aTrial()).organizationId);
    expect(stub.calls).toEqual([]);
  });
});
