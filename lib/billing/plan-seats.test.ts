import { beforeEach, describe, expect, test } from "vitest";
import { aMember, anInvitation } from "@/lib/testing/company/people";
import { aPlan, type PaidOrganization } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import { planOf, seatsOf, sync } from "@/lib/testing/outside/stripe/what-stands";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { listInvoices } from "./list-invoices";
import { reconcileBilling } from "./reconcile-billing";
import { reviewSeats } from "./review-seats";
import { listInvoicesSchema } from "./schema";
import { setSeats } from "./set-seats";

const stub = await stripeInTests();

const quantities = () =>
  stub.calls
    .filter(({ name }) => name === "POST /v1/subscriptions/:id")
    .map(({ fields }) => JSON.stringify(fields));

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
