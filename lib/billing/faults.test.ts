import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiveStripeWebhook } from "@/lib/http/api/stripe-webhook";
import { syncBillingJob } from "@/lib/jobs/sync-billing-job";
import { log } from "@/lib/log";
import { anInvitation } from "@/lib/testing/company/people";
import { aPlan, aTrial, type PaidOrganization } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { cancelPlan } from "./cancel-plan";
import { getBilling } from "./get-billing";
import { listInvoices } from "./list-invoices";
import { openPortal } from "./open-portal";
import { refreshBilling } from "./refresh-billing";
import { reviewSeats } from "./review-seats";
import { listInvoicesSchema } from "./schema";
import { setSeats } from "./set-seats";
import { startCheckout } from "./start-checkout";

const stub = await stripeInTests();

let organization: PaidOrganization;

beforeAll(() => {
  log.level = "silent";
});
beforeEach(async () => {
  organization = await aPlan(stub, 5);
  stub.calls.length = 0;
});

/** Whatever goes wrong at Stripe, in the words of the problem. */
const faults = {
  "has errors of its own": { status: 500 },
  "has too much to do": { status: 429 },
  "breaks off": { losesAnswers: true },
} as const;

describe.each(Object.entries(faults))("while Stripe %s", (_name, fault) => {
  test("the page and its data are there, without what only Stripe knows", async () => {
    stub.fault = fault;
    expect(valueFrom(await getBilling(organization.owner))).toMatchObject({
      isGatewayUp: false,
      price: null,
      nextInvoice: null,
      seats: { total: 5, free: 4 },
      plan: { seats: 5, status: "active" },
    });
    expect(codeOf(await listInvoices(organization.owner, listInvoicesSchema.parse({})))).toBe(
      "billing_unavailable",
    );
  });

  test("what needs it is refused in words, and done later", async () => {
    const trial = await aTrial();
    stub.fault = fault;
    expect(codeOf(await startCheckout(trial.owner, { seats: 5 }))).toBe("billing_unavailable");
    expect(codeOf(await openPortal(organization.owner))).toBe("billing_unavailable");
    expect(codeOf(await cancelPlan(organization.owner))).toBe("billing_unavailable");
    expect(codeOf(await refreshBilling(organization.owner))).toBe("billing_unavailable");
    stub.fault = null;
    expect(codeOf(await cancelPlan(organization.owner))).toBe("none");
    expect(codeOf(await startCheckout(trial.owner, { seats: 5 }))).toBe("none");
  });

  test("seats are set and people invited; Stripe is told once it answers", async () => {
    stub.fault = fault;
    valueFrom(await setSeats(organization.owner, { seats: 7 }));
    await anInvitation(organization.owner);
    await expect(syncBillingJob.run(organization)).rejects.toThrow("billing_unavailable");
    expect(await queuedJobs(organization.organizationId)).toContainEqual({
      task: "billing.sync",
      payload: { organizationId: organization.organizationId },
    });
    stub.fault = null;
    await syncBillingJob.run(organization);
    expect(organization.subscription.quantity).toBe(7);
    expect(stub.state.invoices[0]?.total).toBe(2 * 1500);
  });

  test("a webhook is taken: it asks Stripe for nothing", async () => {
    stub.fault = fault;
    const { body, signature } = stub.event({
      type: "customer.subscription.updated",
      object: { object: "subscription", customer: organization.customerId },
    });
    const answer = await receiveStripeWebhook(
      new Request("http://localhost:3000/api/webhooks/stripe", {
        method: "POST",
        headers: { "Stripe-Signature": signature },
        body: new Uint8Array(body),
      }),
    );
    expect(await answer.json()).toEqual({ outcome: "claimed" });
    expect(stub.calls).toEqual([]);
  });
});

test("while Stripe takes its time, nobody waits for a lock, and the page goes on after three seconds", async () => {
  valueFrom(await setSeats(organization.owner, { seats: 7 }));
  stub.fault = { delayMs: 4_000 };
  let isSynced = false;
  const syncing = syncBillingJob.run(organization).then(() => {
    isSynced = true;
  });
  const invited = await Promise.all(
    Array.from({ length: 3 }, () => anInvitation(organization.owner)),
  );
  expect(invited).toHaveLength(3);
  expect(isSynced).toBe(false);
  expect(valueFrom(await getBilling(organization.owner)).isGatewayUp).toBe(false);
  stub.fault = null;
  await syncing;
  expect(organization.subscription.quantity).toBe(7);
}, 40_000);

test("while Stripe takes its time, what other seats would cost is left open and keeps nobody waiting", async () => {
  stub.fault = { delayMs: 9_000 };
  const startedAt = performance.now();
  expect(valueFrom(await reviewSeats(organization.owner, { seats: 9 }))).toMatchObject({
    seats: 9,
    dueNow: null,
    price: null,
  });
  expect(performance.now() - startedAt).toBeLessThan(8_000);
}, 40_000);

test("a cancellation whose answer never came is heard of by itself", async () => {
  const sync = { task: "billing.sync", payload: { organizationId: organization.organizationId } };
  expect(await queuedJobs(organization.organizationId)).not.toContainEqual(sync);
  stub.fault = { on: "POST /v1/subscriptions/", losesAnswers: true };
  expect(codeOf(await cancelPlan(organization.owner))).toBe("billing_unavailable");
  expect(await queuedJobs(organization.organizationId)).toContainEqual(sync);
  stub.fault = null;
  await syncBillingJob.run(organization);
  expect(valueFrom(await getBilling(organization.owner)).plan?.cancelsAtPeriodEnd).toBe(true);
});

test("an answer that is lost is asked for again under the same key, and has one effect", async () => {
  valueFrom(await setSeats(organization.owner, { seats: 7 }));
  const invoices = stub.state.invoices.length;
  stub.fault = { on: "POST /v1/subscriptions/", losesAnswers: true, times: 2 };
  await syncBillingJob.run(organization);
  expect(stub.fault).toBeNull();
  const told = stub.calls.filter(({ name }) => name === "POST /v1/subscriptions/:id");
  expect(told).toHaveLength(1);
  expect(told[0]?.idempotencyKey).toMatch(/^mercura\/seats\/sub_/);
  expect(stub.state.invoices).toHaveLength(invoices + 1);
});

test("a raise whose every answer is lost is not made twice by the next try of the job", async () => {
  valueFrom(await setSeats(organization.owner, { seats: 7 }));
  const invoices = stub.state.invoices.length;
  stub.fault = { on: "POST /v1/subscriptions/", losesAnswers: true };
  await expect(syncBillingJob.run(organization)).rejects.toThrow("billing_unavailable");
  stub.fault = null;
  await syncBillingJob.run(organization);
  expect(stub.state.invoices).toHaveLength(invoices + 1);
  expect(valueFrom(await getBilling(organization.owner)).plan).toMatchObject({
    seats: 7,
    paidSeats: 7,
    isSynced: true,
  });
});

// The last one: nothing listens where Stripe was.
test("while Stripe is not there at all, the page is", async () => {
  await stub.close();
  expect(valueFrom(await getBilling(organization.owner)).isGatewayUp).toBe(false);
  expect(codeOf(await openPortal(organization.owner))).toBe("billing_unavailable");
});
