import { randomBytes } from "node:crypto";

const daySeconds = 24 * 60 * 60;
export const seatPriceMinor = 1500;
export const priceId = "price_seat";

const newId = (prefix: string) => `${prefix}_${randomBytes(9).toString("hex")}`;

export interface StubSubscription {
  readonly id: string;
  readonly itemId: string;
  readonly customer: string;
  readonly created: number;
  status: string;
  quantity: number;
  periodStart: number;
  periodEnd: number;
  cancelsAtPeriodEnd: boolean;
}

export interface StubInvoice {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly subscription: string;
  readonly created: number;
  readonly total: number;
  status: "open" | "paid" | "void";
}

export interface StubSession {
  readonly id: string;
  readonly customer: string;
  readonly quantity: number;
  readonly trialDays: number;
  readonly successUrl: string;
  readonly cancelUrl: string;
  status: "open" | "complete" | "expired";
  subscription: string | null;
}

/** What Stripe knows, with a clock and a card that the test moves. */
export class StripeState {
  readonly customers = new Map<string, { readonly metadata: unknown }>();
  readonly sessions = new Map<string, StubSession>();
  readonly subscriptions = new Map<string, StubSubscription>();
  readonly invoices: StubInvoice[] = [];
  /** Seconds since 1970. */
  now = Math.floor(Date.now() / 1000);
  cardWorks = true;

  addCustomer(metadata: unknown): string {
    const id = newId("cus");
    this.customers.set(id, { metadata });
    return id;
  }

  addSession(session: Omit<StubSession, "id" | "status" | "subscription">): StubSession {
    const added: StubSession = {
      ...session,
      id: newId("cs"),
      status: "open",
      subscription: null,
    };
    this.sessions.set(added.id, added);
    return added;
  }

  /** The customer pays in the checkout. */
  completeCheckout(sessionId: string): StubSubscription {
    const session = this.sessions.get(sessionId);
    if (session?.status !== "open") throw new Error(`No open session ${sessionId}.`);
    const { customer, quantity, trialDays } = session;
    const subscription = this.addSubscription({ customer, quantity, trialDays });
    session.status = "complete";
    session.subscription = subscription.id;
    return subscription;
  }

  addSubscription({
    customer,
    quantity,
    trialDays = 0,
  }: {
    customer: string;
    quantity: number;
    trialDays?: number;
  }): StubSubscription {
    const subscription: StubSubscription = {
      id: newId("sub"),
      itemId: newId("si"),
      customer,
      created: this.now,
      status: trialDays > 0 ? "trialing" : "active",
      quantity,
      periodStart: this.now,
      periodEnd: this.now + (trialDays || 30) * daySeconds,
      cancelsAtPeriodEnd: false,
    };
    this.subscriptions.set(subscription.id, subscription);
    if (trialDays === 0) this.charge(subscription, quantity * seatPriceMinor);
    return subscription;
  }

  /** Time passes to the end of the period: the subscription is cancelled, or renewed and charged. */
  renew(subscription: StubSubscription): void {
    this.now = Math.max(this.now, subscription.periodEnd);
    if (subscription.cancelsAtPeriodEnd) {
      subscription.status = "canceled";
      return;
    }
    subscription.periodStart = subscription.periodEnd;
    subscription.periodEnd += 30 * daySeconds;
    if (subscription.status === "trialing") subscription.status = "active";
    this.charge(subscription, subscription.quantity * seatPriceMinor);
  }

  /** The card works again, and what is open is paid. */
  payOpenInvoices(subscription: StubSubscription): void {
    this.cardWorks = true;
    for (const invoice of this.invoices)
      if (invoice.subscription === subscription.id && invoice.status === "open")
        invoice.status = "paid";
    if (["past_due", "unpaid"].includes(subscription.status)) subscription.status = "active";
  }

  /** What a change of the quantity costs for the rest of the period. */
  prorated({ periodStart, periodEnd, quantity, status }: StubSubscription, wanted: number): number {
    if (status === "trialing") return 0;
    const rest = (periodEnd - this.now) / (periodEnd - periodStart);
    return Math.round((wanted - quantity) * seatPriceMinor * rest);
  }

  setQuantity(subscription: StubSubscription, quantity: number, proration: string): void {
    const total = this.prorated(subscription, quantity);
    subscription.quantity = quantity;
    if (proration === "always_invoice" && total > 0) this.charge(subscription, total);
  }

  private charge(subscription: StubSubscription, total: number): void {
    this.invoices.unshift({
      id: newId("in"),
      number: `MERC-${String(this.invoices.length + 1).padStart(4, "0")}`,
      customer: subscription.customer,
      subscription: subscription.id,
      created: this.now,
      total,
      status: this.cardWorks ? "paid" : "open",
    });
    if (!this.cardWorks) subscription.status = "past_due";
  }
}
