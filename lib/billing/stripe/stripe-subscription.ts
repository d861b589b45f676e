import "server-only";
import type Stripe from "stripe";
import { chooseSubscription, isLive } from "../choose-subscription";
import type { FoundSubscription } from "../gateway";

/**
 * The customer's subscription as it is now. All of them are listed, so that it does not matter which one an event was about,
 * nor in which order events come.
 */
export async function findStripeSubscription(
  stripe: Stripe,
  customer: string,
  options: Stripe.RequestOptions,
): Promise<FoundSubscription | null> {
  const all = { customer, status: "all", limit: 100 } as const;
  const { data } = await stripe.subscriptions.list(all, options);
  const chosen = chooseSubscription(data);
  if (!chosen) return null;
  const [item] = chosen.items.data;
  if (!item) throw new Error(`The subscription ${chosen.id} has no item.`);
  const { id, status, cancel_at_period_end } = chosen;
  const isOverdue = status === "past_due" || status === "unpaid";
  return {
    id,
    itemId: item.id,
    priceId: item.price.id,
    status,
    seats: item.quantity ?? 1,
    currentPeriodEndsAt: fromSeconds(item.current_period_end),
    cancelsAtPeriodEnd: cancel_at_period_end,
    overdueInvoice: isOverdue ? await findOverdueInvoice(stripe, id, options) : null,
    others: data.filter((other) => other.id !== id && isLive(other.status)).length,
  };
}

// The grace counts from the invoice that was not paid, however late its event comes.
async function findOverdueInvoice(
  stripe: Stripe,
  subscription: string,
  options: Stripe.RequestOptions,
) {
  const open = { subscription, status: "open", limit: 100 } as const;
  const { data } = await stripe.invoices.list(open, options);
  const [oldest] = data.toSorted((one, other) => one.created - other.created);
  return oldest ? { id: oldest.id, createdAt: fromSeconds(oldest.created) } : null;
}

function fromSeconds(seconds: number): Date {
  return new Date(seconds * 1000);
}
