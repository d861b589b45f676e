import "server-only";
import { env } from "@/lib/env";
import { isCharged } from "@/lib/organizations/is-charged";

/** Where the forms of the billing page lead in the end, for the policy's form-action; nowhere if nobody pays. */
export function paymentOrigins(): readonly string[] {
  if (!isCharged()) return [];
  const stub = env.STRIPE_API_URL ? [new URL(env.STRIPE_API_URL).origin] : [];
  return ["https://checkout.stripe.com", "https://billing.stripe.com", ...stub];
}
