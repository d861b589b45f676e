import { beforeAll, describe, expect, test } from "vitest";
import { log } from "@/lib/log";
import { aPlan, aTrial } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import { eventsOf, seatsOf } from "@/lib/testing/outside/stripe/what-stands";
import { reconcileBilling } from "./reconcile-billing";

const stub = await stripeInTests();

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
