import "server-only";
import type Stripe from "stripe";
import type { PaymentGateway } from "../gateway";
import { openCheckout } from "./stripe-checkout";
import { askStripe, connectStripe, quickly } from "./stripe-client";
import { readStripeEvent } from "./stripe-event";
import { listStripeInvoices, previewInvoice } from "./stripe-invoices";
import { findStripeSubscription } from "./stripe-subscription";

/** Billing by Stripe, as lib/billing/gateway.ts says it. @see https://docs.stripe.com/api */
export function makeStripeGateway(): PaymentGateway {
  const { stripe, webhookSecret, priceId } = connectStripe();
  return {
    provider: "stripe",
    findPrice: () =>
      askStripe(async () => seatPrice(await stripe.prices.retrieve(priceId, {}, quickly))),
    // Nothing but the id: Stripe refuses the same key with other parameters, such as a new name.
    createCustomer: (organizationId) =>
      askStripe(async () => {
        const metadata = { organization_id: organizationId };
        const idempotencyKey = `mercura/customer/${organizationId}`;
        return (await stripe.customers.create({ metadata }, { idempotencyKey })).id;
      }),
    startCheckout: (checkout) => askStripe(() => openCheckout(stripe, priceId, checkout)),
    openPortal: (customer, return_url) =>
      askStripe(async () => {
        const { url } = await stripe.billingPortal.sessions.create({ customer, return_url });
        return { url };
      }),
    findSubscription: (customerId, { isQuick } = { isQuick: false }) =>
      askStripe(() => findStripeSubscription(stripe, customerId, isQuick ? quickly : {})),
    setSeats: ({ subscription, seats, isCharged }, idempotencyKey) =>
      askStripe(async () => {
        await stripe.subscriptions.update(
          subscription.id,
          {
            items: [{ id: subscription.itemId, quantity: seats }],
            proration_behavior: isCharged ? "always_invoice" : "none",
          },
          { idempotencyKey },
        );
      }),
    setCancellation: (subscriptionId, cancelsAtPeriodEnd) =>
      askStripe(async () => {
        await stripe.subscriptions.update(subscriptionId, {
          cancel_at_period_end: cancelsAtPeriodEnd,
        });
      }),
    previewNextInvoice: (subscription) => askStripe(() => previewInvoice(stripe, { subscription })),
    previewRaise: ({ subscription, seats }) =>
      askStripe(() =>
        previewInvoice(stripe, {
          subscription: subscription.id,
          subscription_details: {
            items: [{ id: subscription.itemId, quantity: seats }],
            proration_behavior: "always_invoice",
          },
        }),
      ),
    listInvoices: (customerId, page) =>
      askStripe(() => listStripeInvoices(stripe, customerId, page)),
    readEvent: (body, signature) => readStripeEvent(stripe, body, { signature, webhookSecret }),
  };
}

// A price in tiers has no amount for one.
function seatPrice({ unit_amount, currency, recurring }: Stripe.Price) {
  return unit_amount === null
    ? null
    : {
        unitPriceMinor: unit_amount,
        currency: currency.toUpperCase(),
        interval: recurring?.interval ?? "month",
      };
}
