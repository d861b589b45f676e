import "server-only";
import { env } from "@/lib/env";

/** Whether organizations pay for their seats here. Without Stripe, Mercura is self-hosted and free. */
export function isCharged(): boolean {
  return env.STRIPE_SECRET_KEY !== undefined;
}
