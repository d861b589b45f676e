import "server-only";
import Stripe from "stripe";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ok, problem } from "@/lib/result";
import type { Answer } from "../gateway";

const settingsSchema = z.object({
  secretKey: z.string(),
  webhookSecret: z.string(),
  priceId: z.string(),
});

/** For what a page shows: it does without Stripe rather than keep its reader waiting. */
export const quickly: Stripe.RequestOptions = { timeout: 3_000, maxNetworkRetries: 0 };

/** Stripe's own SDK with the operator's settings. Throws where one of them is missing. */
export function connectStripe() {
  const { secretKey, webhookSecret, priceId } = settingsSchema.parse({
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    priceId: env.STRIPE_PRICE_ID,
  });
  const { protocol, hostname, port } = new URL(env.STRIPE_API_URL ?? "https://api.stripe.com");
  const isPlain = protocol === "http:";
  const stripe = new Stripe(secretKey, {
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? "http" : "https",
    timeout: 8_000,
    maxNetworkRetries: 2,
    telemetry: false,
  });
  return { stripe, webhookSecret, priceId };
}

/**
 * Asks Stripe. That it is down, slow or too busy, or refuses our key, is expected and a problem. A request that it calls invalid
 * is a bug of ours, and thrown.
 *
 * @problem "billing_unavailable"
 */
export async function askStripe<Value>(work: () => Promise<Value>): Answer<Value> {
  try {
    return ok(await work());
  } catch (error) {
    if (!isOutage(error)) throw error;
    const { type, code, statusCode, requestId, message } = error;
    log.warn({ stripe: { type, code, statusCode, requestId, message } }, "Stripe did not answer.");
    return problem("billing_unavailable");
  }
}

function isOutage(error: unknown): error is Stripe.errors.StripeError {
  const { errors } = Stripe;
  return (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeRateLimitError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  );
}
