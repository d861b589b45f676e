import "server-only";
import type Stripe from "stripe";
import type { Checkout } from "./gateway";

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
  // After it was made, so that of two that are opened at the same moment the later listing sees both.
  const { data: open } = await stripe.checkout.sessions.list({
    customer: customerId,
    status: "open",
    limit: 100,
  });
  for (const { id } of open) if (id !== session.id) await stripe.checkout.sessions.expire(id);
  if (!session.url) throw new Error(`The checkout ${session.id} has no address.`);
  return { url: session.url };
}
