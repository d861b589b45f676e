import { afterAll, afterEach, beforeEach } from "vitest";
import { closeConnections } from "@/lib/db/connections/connections";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";
import { type StripeStub, startStripeStub } from "./stripe-stub";

/**
 * Switches Stripe on for the tests of one file: a stub that the real SDK talks to, which at the start of every test has no calls
 * on record, no fault, and a card that works. Call it before the first statement.
 */
export async function stripeInTests(settings: Record<string, string> = {}): Promise<StripeStub> {
  const stub = await startStripeStub();
  setWorkerEnvironment({ ...stub.settings, ...settings });
  beforeEach(() => {
    stub.calls.length = 0;
  });
  afterEach(() => {
    stub.state.cardWorks = true;
    stub.fault = null;
  });
  afterAll(async () => {
    await closeConnections();
    await stub.close();
  });
  return stub;
}
