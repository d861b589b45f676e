import { type Fields, groupIn, textIn } from "./stripe-form";
import { type StripeState, type StubSubscription, seatPriceMinor } from "./stripe-state";
import {
  invoiceView,
  listView,
  previewView,
  priceView,
  sessionView,
  subscriptionView,
} from "./stripe-views";

/** A call that Stripe would refuse. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly type = "invalid_request_error",
  ) {
    super(message);
  }
}

interface Call {
  readonly state: StripeState;
  readonly origin: string;
  readonly fields: Fields;
  /** What the path names. */
  readonly id: string;
}

interface Endpoint {
  /** The parameters that it takes; any other is refused, as at Stripe. */
  readonly takes: readonly string[];
  readonly answer: (call: Call) => object;
}

/** The part of Stripe's API that the app uses. @see https://docs.stripe.com/api */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  "GET /v1/prices/:id": { takes: [], answer: () => priceView },
  "POST /v1/customers": {
    takes: ["metadata"],
    answer: ({ state, fields }) => ({
      id: state.addCustomer(fields.metadata),
      object: "customer",
    }),
  },
  "POST /v1/checkout/sessions": {
    takes: [
      "mode",
      "customer",
      "client_reference_id",
      "line_items",
      "subscription_data",
      "customer_update",
      "tax_id_collection",
      "success_url",
      "cancel_url",
    ],
    answer: ({ state, fields, origin }) => {
      const session = state.addSession({
        customer: knownCustomer(state, textIn(fields, "customer")),
        quantity: Number(textIn(fields, "line_items", "0", "quantity")),
        trialDays: Number(textIn(fields, "subscription_data", "trial_period_days")),
        successUrl: textIn(fields, "success_url"),
        cancelUrl: textIn(fields, "cancel_url"),
      });
      return sessionView(session, origin);
    },
  },
  "GET /v1/checkout/sessions": {
    takes: ["customer", "status", "limit"],
    answer: ({ state, fields, origin }) =>
      listView(
        [...state.sessions.values()]
          .filter(
            ({ customer, status }) => customer === fields.customer && status === fields.status,
          )
          .map((session) => sessionView(session, origin))
          .reverse(),
      ),
  },
  "GET /v1/checkout/sessions/:id": {
    takes: [],
    answer: ({ state, id, origin }) => {
      const session = state.sessions.get(id);
      if (!session) throw new StripeRefusal(404, "No such checkout.session.", "resource_missing");
      return sessionView(session, origin);
    },
  },
  "POST /v1/checkout/sessions/:id/expire": {
    takes: [],
    answer: ({ state, id, origin }) => {
      const session = state.sessions.get(id);
      if (session?.status !== "open") throw new StripeRefusal(400, "This session is not open.");
      session.status = "expired";
      return sessionView(session, origin);
    },
  },
  "POST /v1/billing_portal/sessions": {
    takes: ["customer", "return_url"],
    answer: ({ state, fields, origin }) => {
      const customer = knownCustomer(state, textIn(fields, "customer"));
      const back = encodeURIComponent(textIn(fields, "return_url"));
      return {
        id: "bps_1",
        object: "billing_portal.session",
        url: `${origin}/portal/${customer}?back=${back}`,
      };
    },
  },
  "GET /v1/subscriptions": {
    takes: ["customer", "status", "limit"],
    answer: ({ state, fields }) =>
      listView(
        [...state.subscriptions.values()]
          .filter(({ customer }) => customer === fields.customer)
          .map(subscriptionView),
      ),
  },
  "POST /v1/subscriptions/:id": {
    takes: ["items", "proration_behavior", "cancel_at_period_end"],
    answer: ({ state, fields, id }) =>
      subscriptionView(change(state, knownSubscription(state, id), fields)),
  },
  "GET /v1/invoices": {
    takes: ["customer", "subscription", "status", "limit", "starting_after"],
    answer: ({ state, fields, origin }) => {
      const all = state.invoices.filter(
        ({ customer, subscription, status }) =>
          (!fields.customer || customer === fields.customer) &&
          (!fields.subscription || subscription === fields.subscription) &&
          (!fields.status || status === fields.status),
      );
      const start = all.findIndex(({ id }) => id === fields.starting_after) + 1;
      const end = start + Number(fields.limit);
      const page = all.slice(start, end).map((invoice) => invoiceView(invoice, origin));
      return listView(page, all.length > end);
    },
  },
  "POST /v1/invoices/create_preview": {
    takes: ["subscription", "subscription_details"],
    answer: ({ state, fields }) => {
      const subscription = knownSubscription(state, textIn(fields, "subscription"));
      const quantity = textIn(fields, "subscription_details", "items", "0", "quantity");
      return quantity
        ? previewView(state.prorated(subscription, Number(quantity)), state.now)
        : previewView(subscription.quantity * seatPriceMinor, subscription.periodEnd);
    },
  },
};

function knownCustomer(state: StripeState, id: string): string {
  if (!state.customers.has(id)) throw new StripeRefusal(400, `No such customer: '${id}'`);
  return id;
}

function knownSubscription(state: StripeState, id: string): StubSubscription {
  const subscription = state.subscriptions.get(id);
  if (!subscription) throw new StripeRefusal(404, `No such subscription: '${id}'`);
  return subscription;
}

function change(state: StripeState, subscription: StubSubscription, fields: Fields) {
  if (subscription.status === "canceled")
    throw new StripeRefusal(400, "A canceled subscription can only be read.");
  const item = groupIn(fields, "items", "0");
  if (item.id !== undefined) {
    if (item.id !== subscription.itemId) throw new StripeRefusal(400, "No such item");
    const behavior = textIn(fields, "proration_behavior");
    state.setQuantity(subscription, Number(item.quantity), behavior);
  }
  if (fields.cancel_at_period_end !== undefined)
    subscription.cancelsAtPeriodEnd = fields.cancel_at_period_end === "true";
  return subscription;
}
