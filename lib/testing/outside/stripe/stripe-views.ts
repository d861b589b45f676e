import {
  priceId,
  type StubInvoice,
  type StubSession,
  type StubSubscription,
  seatPriceMinor,
} from "./stripe-state";

/** The objects of Stripe's API, with what the app reads of them. */
export const priceView = {
  id: priceId,
  object: "price",
  currency: "eur",
  unit_amount: seatPriceMinor,
  recurring: { interval: "month", interval_count: 1 },
};

export const listView = (data: readonly object[], has_more = false) => ({
  object: "list",
  data,
  has_more,
  url: "",
});

export const subscriptionView = (subscription: StubSubscription) => ({
  id: subscription.id,
  object: "subscription",
  customer: subscription.customer,
  created: subscription.created,
  status: subscription.status,
  cancel_at_period_end: subscription.cancelsAtPeriodEnd,
  items: listView([
    {
      id: subscription.itemId,
      object: "subscription_item",
      quantity: subscription.quantity,
      price: priceView,
      current_period_start: subscription.periodStart,
      current_period_end: subscription.periodEnd,
    },
  ]),
});

export const sessionView = (session: StubSession, origin: string) => ({
  id: session.id,
  object: "checkout.session",
  customer: session.customer,
  status: session.status,
  subscription: session.subscription,
  url: session.status === "open" ? `${origin}/checkout/${session.id}` : null,
});

export const invoiceView = (invoice: StubInvoice, origin: string) => ({
  id: invoice.id,
  object: "invoice",
  number: invoice.number,
  customer: invoice.customer,
  created: invoice.created,
  status: invoice.status,
  total: invoice.total,
  amount_due: invoice.total,
  currency: "eur",
  hosted_invoice_url: `${origin}/invoice/${invoice.id}`,
  invoice_pdf: `${origin}/invoice/${invoice.id}/pdf`,
});

export const previewView = (amount_due: number, period_end: number) => ({
  object: "invoice",
  amount_due,
  total: amount_due,
  currency: "eur",
  period_end,
  next_payment_attempt: period_end,
});
