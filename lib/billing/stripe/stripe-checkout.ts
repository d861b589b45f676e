import "server-only";
import type Stripe from "stripe";
import type { Checkout } from "../gateway";

/** Opens a checkout, and closes the customer's earlier ones: two that are paid would be two subscriptions. */
export async function openCheckout(
  stripe: Stripe,
  price: string,
  { customerId, organizationId, seats, trialDays, successUrl, cancelUrl }: Checkout,
): Promise<{ url: string }> {
  const metadata = { organization_id: organizationId };
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer: customerId,
    client_reference_id: organizationId,
    line_items: [{ price, quantity: seats }],
    subscription_data: { metadata, ...(trialDays > 0 ? { trial_period_days: trialDays } : {}) },
    customer_update: { name: "auto", address: "auto" },
    tax_id_collection: { enabled: true },
    success_url: successUrl,
    cancel_url: cancelUrl,
  });
  // Listed after this one was made, so that of two opened at the same moment the later listing sees both. Only older ones are
  // closed, or each would close the other.
  const { data: open } = await stripe.checkout.sessions.list({
    customer: customerId,
    status: "open",
    limit: 100,
  });
  const place = open.findIndex(({ id }) => id === session.id);
  if (place >= 0) for (const { id } of open.slice(place + 1)) await closeCheckout(stripe, id);
  if (!session.url) throw new Error(`The checkout ${session.id} has no address.`);
  return { url: session.url };
}

/** Another call may have just closed it, which Stripe reports as an invalid request. */
async function closeCheckout(stripe: Stripe, id: string): Promise<void> {
  try {
    await stripe.checkout.sessions.expire(id);
  } catch (error) {
    const { status } = await stripe.checkout.sessions.retrieve(id);
    if (status !== "expired") throw error;
  }
}
