import { afterAll, afterEach, beforeEach } from "vitest";
import { closeConnections } from "@/lib/db/connections";
import { setWorkerEnvironment } from "../worker-environment";
import { type StripeStub, startStripeStub } from "./stripe-stub";

/**
 * Switches Stripe on for the tests of one file: a stub that the real SDK talks to, without calls on its record, and well and with a card
 * that works at the start of every test. To be called before the first statement.
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
