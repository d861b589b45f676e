import "server-only";
import Stripe from "stripe";
import { z } from "zod";
import type { GatewayEvent } from "../gateway";

/** Only the customer is read from an event; the state is asked for. */
const subjectSchema = z.object({
  object: z.string(),
  id: z.string().optional(),
  customer: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
});

/**
 * A webhook's event if its signature over the raw body proves that it is Stripe's and at most five minutes old; otherwise null.
 *
 * @see https://docs.stripe.com/webhooks/signature
 */
export function readStripeEvent(
  stripe: Stripe,
  body: Buffer,
  { signature, webhookSecret }: { readonly signature: string; readonly webhookSecret: string },
): GatewayEvent | null {
  try {
    const { id, type, data } = stripe.webhooks.constructEvent(body, signature, webhookSecret);
    return { id, type, customerId: customerOf(subjectSchema.parse(data.object)) };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}

function customerOf({ object, id, customer }: z.output<typeof subjectSchema>): string | null {
  if (object === "customer") return id ?? null;
  return typeof customer === "object" ? (customer?.id ?? null) : (customer ?? null);
}
