import { beforeAll, describe, expect, test } from "vitest";
import { identityDb } from "@/lib/db/identity";
import { receiveStripeWebhook } from "@/lib/http/api/stripe-webhook";
import { syncBillingJob } from "@/lib/jobs/sync-billing-job";
import type { Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { anOpenCheckout, aPlan, aTrial } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import type { SignedEvent } from "@/lib/testing/outside/stripe/stripe-stub";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";

const copies = 100;
const stub = await stripeInTests({ DATABASE_POOL_SIZE: "40" });

async function post({ body, signature }: SignedEvent) {
  const answer = await receiveStripeWebhook(
    new Request("http://localhost:3000/api/webhooks/stripe", {
      method: "POST",
      headers: { "Stripe-Signature": signature },
      body: new Uint8Array(body),
    }),
  );
  return { status: answer.status, body: await answer.json() };
}

const claims = async () => (await ownerDatabase.query("SELECT id FROM billing_events")).rows.length;

const updated = (customer: string) => ({
  type: "customer.subscription.updated",
  object: { object: "subscription", id: "sub_1", customer, status: "active" },
});

describe("a webhook", () => {
  test("whose signature does not fit is refused, and nothing is written", async () => {
    const { customerId } = await aPlan(stub);
    const before = await claims();
    const { body, signature } = stub.event(updated(customerId));
    const changed = Buffer.from(body.toString().replace("active", "paused"));
    const old = stub.event({
      ...updated(customerId),
      sentAt: Math.floor(Date.now() / 1000) - 301,
    });
    for (const event of [
      { body: changed, signature },
      { body, signature: "" },
      { body, signature: "t=1,v1=00" },
      old,
    ])
      expect(await post(event)).toMatchObject({ status: 400, body: { code: "signature_invalid" } });
    expect(await claims()).toBe(before);
  });

  test("that is longer than a megabyte is refused unread", async () => {
    const body = Buffer.alloc(1024 * 1024 + 1, "a");
    expect((await post({ body, signature: "t=1,v1=00" })).status).toBe(413);
  });

  test("about a customer of somebody else's, or about nothing we know, is taken and left alone", async () => {
    expect(await post(stub.event(updated("cus_of_others")))).toEqual({
      status: 200,
      body: { outcome: "unknown_customer" },
    });
    const { customerId } = await aPlan(stub);
    for (const type of ["charge.succeeded", "customer.updated", "something.new"])
      expect(await post(stub.event({ ...updated(customerId), type }))).toEqual({
        status: 200,
        body: { outcome: "ignored" },
      });
  });

  test(`that comes ${copies} times at once is claimed once, and has one effect`, async () => {
    const { organizationId, customerId, subscription } = await aPlan(stub);
    // As many connections as can be: with a cold pool the first would be done before the last have connected.
    await Promise.all(Array.from({ length: 40 }, () => identityDb.user.count()));
    subscription.quantity = 8;
    const event = stub.event(updated(customerId));
    const outcomes = await Promise.all(Array.from({ length: copies }, () => post(event)));
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 200));
    const claimed = outcomes.filter(({ body }) => body.outcome === "claimed");
    expect(claimed).toHaveLength(1);
    expect(await queuedJobs(organizationId)).toHaveLength(1);
    await syncBillingJob.run({ organizationId });
    await syncBillingJob.run({ organizationId });
    const { rows } = await ownerDatabase.query(
      "SELECT changes FROM audit_events WHERE organization_id = $1 AND action = 'billing.plan_changed' AND changes ? 'seats_after' ORDER BY sequence",
      [organizationId],
    );
    expect(rows.slice(1)).toEqual([{ changes: { seats_before: 5, seats_after: 8 } }]);
  });

  test("is believed in nothing: what Stripe says when asked counts", async () => {
    const { organizationId, customerId, subscription } = await aPlan(stub);
    subscription.status = "unpaid";
    await post(stub.event(updated(customerId)));
    await syncBillingJob.run({ organizationId });
    expect((await stateOf(organizationId)).organization.status).toBe("read_only");
  });
});

/** All that billing writes of an organization, but for when and how often. */
async function stateOf(organizationId: string) {
  const one = async (sql: string) => (await ownerDatabase.query(sql, [organizationId])).rows[0];
  return {
    organization: await one(
      "SELECT status, trial_ends_at, past_due_since, seats FROM organizations WHERE id = $1",
    ),
    subscription: await one(
      `SELECT status, stripe_subscription_id, seats, paid_seats, synced_seats,
         current_period_ends_at, cancels_at_period_end
       FROM subscriptions WHERE organization_id = $1`,
    ),
    directory: await one(
      "SELECT status, next_status, next_status_from FROM organization_directory WHERE organization_id = $1",
    ),
    notices: await one(
      "SELECT count(*)::int AS notices FROM notifications WHERE organization_id = $1 AND kind = 'payment.failed'",
    ),
  };
}

function* ordersOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [index, first] of items.entries())
    for (const rest of ordersOf(items.toSpliced(index, 1))) yield [first, ...rest];
}

describe("five events in each of their 120 orders", () => {
  let organization: Organization;
  let customer: string;
  const orders = [...ordersOf([0, 1, 2, 3, 4])];

  beforeAll(async () => {
    organization = await aTrial(new Date("2031-01-01T00:00:00Z"));
    const { sessionId, customerId } = await anOpenCheckout(stub, organization, 6);
    customer = customerId;
    const subscription = stub.state.completeCheckout(sessionId);
    subscription.quantity = 9;
    stub.state.cardWorks = false;
    stub.state.renew(subscription);
    stub.state.cardWorks = true;
  });

  /** As it was before the first of them came. */
  async function forget(): Promise<void> {
    const sql = [
      `UPDATE subscriptions SET status = 'none', stripe_subscription_id = NULL, stripe_price_id = NULL, seats = 6,
         paid_seats = NULL, synced_seats = NULL, current_period_ends_at = NULL, version = 0 WHERE organization_id = $1`,
      "UPDATE organizations SET status = 'trial', trial_ends_at = '2031-01-01', past_due_since = NULL, seats = 5 WHERE id = $1",
      "DELETE FROM notifications WHERE organization_id = $1",
    ];
    for (const statement of sql)
      await ownerDatabase.query(statement, [organization.organizationId]);
  }

  test("leave the same state, each with what was true when it was sent", async () => {
    const of = (type: string, object: object) => ({ type, object: { customer, ...object } });
    const events = [
      of("checkout.session.completed", { object: "checkout.session", status: "complete" }),
      of("customer.subscription.created", { object: "subscription", status: "incomplete" }),
      of("invoice.paid", { object: "invoice", status: "paid" }),
      of("customer.subscription.updated", { object: "subscription", status: "active" }),
      of("invoice.payment_failed", { object: "invoice", status: "open" }),
    ];
    const ends = new Set<string>();
    for (const order of orders) {
      await forget();
      for (const [place, index] of order.entries()) {
        const event = events[index];
        if (!event) throw new Error("No such event.");
        expect((await post(stub.event(event))).body).toEqual({ outcome: "claimed" });
        // The job runs after the first, and once for all that came meanwhile.
        if (place === 0 || place === 4) await syncBillingJob.run(organization);
      }
      ends.add(JSON.stringify(await stateOf(organization.organizationId)));
    }
    expect(orders).toHaveLength(120);
    expect(ends.size).toBe(1);
    expect(JSON.parse([...ends][0] ?? "")).toMatchObject({
      organization: { status: "past_due", seats: 9, trial_ends_at: null },
      subscription: { status: "past_due", seats: 9 },
      directory: { status: "past_due", next_status: "read_only" },
      notices: { notices: 1 },
    });
  }, 300_000);
});
