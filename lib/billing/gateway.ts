import type { Result } from "@/lib/result";

/** What the gateway says, or that it does not answer now. */
export type Answer<Value> = Promise<Result<Value, "billing_unavailable">>;

/** An organization's subscription as the gateway has it at this moment. */
export interface FoundSubscription {
  readonly id: string;
  readonly itemId: string;
  readonly priceId: string;
  /** Stripe's word for its state. There may be new ones. */
  readonly status: string;
  readonly seats: number;
  readonly currentPeriodEndsAt: Date;
  readonly cancelsAtPeriodEnd: boolean;
  /** The oldest unpaid invoice; asked for only if the subscription is overdue. */
  readonly overdueInvoice: { readonly id: string; readonly createdAt: Date } | null;
  /** How many other subscriptions of the customer are alive: none, unless something went wrong. */
  readonly others: number;
}

/** What one seat costs for one interval. */
export interface SeatPrice {
  readonly unitPriceMinor: number;
  readonly currency: string;
  readonly interval: string;
}

export interface Invoice {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly totalMinor: number;
  readonly currency: string;
  readonly createdAt: Date;
  /** Where it can be read and paid, and its file, both at the gateway. */
  readonly pageUrl: string | null;
  readonly pdfUrl: string | null;
}

/** An invoice that does not exist yet. */
export interface InvoicePreview {
  readonly totalMinor: number;
  readonly currency: string;
  readonly dueAt: Date;
}

export interface Checkout {
  readonly customerId: string;
  readonly organizationId: string;
  readonly seats: number;
  /** Days that are still free; 0 after the trial. */
  readonly trialDays: number;
  readonly successUrl: string;
  readonly cancelUrl: string;
}

export interface SeatChange {
  readonly subscription: Pick<FoundSubscription, "id" | "itemId">;
  /** The absolute number. */
  readonly seats: number;
  /** Whether the difference is paid at once, for the rest of the period; otherwise the next invoice is the first to have it. */
  readonly isCharged: boolean;
}

/** Nobody pays: the owner sets the seats. */
export interface SelfHostedGateway {
  readonly provider: "self_hosted";
}

/** A payment provider. Its calls go over the network, so never make one inside a transaction. */
export interface PaymentGateway {
  readonly provider: "stripe";
  findPrice(): Answer<SeatPrice | null>;
  /** The organization's customer; the same one however often it is asked for. */
  createCustomer(organizationId: string): Answer<string>;
  /** Opens the page where the customer chooses how to pay, and closes an earlier checkout that is still open. */
  startCheckout(checkout: Checkout): Answer<{ readonly url: string }>;
  /** Where the customer changes card and address, and pays what is open. */
  openPortal(customerId: string, returnUrl: string): Answer<{ readonly url: string }>;
  /** The subscription that counts among all that the customer has had, or null. `isQuick` is for a page that waits for it. */
  findSubscription(
    customerId: string,
    options?: { readonly isQuick: boolean },
  ): Answer<FoundSubscription | null>;
  /** Sets the number of seats; two calls with one `key` are one. */
  setSeats(change: SeatChange, key: string): Answer<void>;
  setCancellation(subscriptionId: string, cancelsAtPeriodEnd: boolean): Answer<void>;
  previewNextInvoice(subscriptionId: string): Answer<InvoicePreview>;
  /** What more seats cost at once, for the rest of the period. */
  previewRaise(change: Omit<SeatChange, "isCharged">): Answer<InvoicePreview>;
  listInvoices(
    customerId: string,
    page: { readonly limit: number; readonly after: string | undefined },
  ): Answer<{ readonly invoices: readonly Invoice[]; readonly nextAfter: string | null }>;
  /** What a webhook says; null if its signature is not the gateway's. */
  readEvent(body: Buffer, signature: string): GatewayEvent | null;
}

export interface GatewayEvent {
  readonly id: string;
  readonly type: string;
  /** Null where it is about no customer. */
  readonly customerId: string | null;
}

/** How organizations pay here. */
export type BillingGateway = SelfHostedGateway | PaymentGateway;
