import { describe, expect, test } from "vitest";
import { aMember } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { anOpenCheckout, aPlan, aTrial } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import { planOf, seatsOf, standingAt, sync } from "@/lib/testing/outside/stripe/what-stands";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { startCheckout } from "./start-checkout";

const stub = await stripeInTests();

const dayMs = 24 * 60 * 60_000;

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

  test("makes one customer and leaves one open, however many owners press at the same moment", async () => {
    const organization = await aTrial();
    const before = stub.state.customers.size;
    const started = await Promise.all(
      Array.from({ length: 10 }, () => startCheckout(organization.owner, { seats: 5 })),
    );
    expect(stub.state.customers.size).toBe(before + 1);
    const urls = started.map((answer) => valueFrom(answer).url);
    const open = [...stub.state.sessions.values()].filter(
      ({ id, status }) => status === "open" && urls.some((url) => url.includes(id)),
    );
    expect(open).toHaveLength(1);
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
