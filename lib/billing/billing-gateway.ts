import "server-only";
import { isCharged } from "@/lib/organizations/is-charged";
import type { BillingGateway } from "./gateway";
import { makeStripeGateway } from "./stripe/stripe-gateway";

let gateway: BillingGateway | undefined;

/** How organizations pay on this server: Stripe where it is configured; otherwise nobody does. */
export function billingGateway(): BillingGateway {
  gateway ??= isCharged() ? makeStripeGateway() : { provider: "self_hosted" };
  return gateway;
}
