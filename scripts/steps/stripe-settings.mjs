import { isLoopback } from "./is-loopback.mjs";

/** With all of these organizations pay for their seats; without any Mercura is self-hosted and free. */
export const stripeSettings = ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_PRICE_ID"];

/**
 * What is wrong with Stripe's settings, a sentence each.
 *
 * @param {NodeJS.ProcessEnv} env without empty values
 * @returns {string[]}
 */
export function stripeTrouble(env) {
  const missing = stripeSettings.filter((name) => env[name] === undefined);
  const isHalf = missing.length > 0 && missing.length < stripeSettings.length;
  const { STRIPE_API_URL: address } = env;
  return [
    ...(isHalf
      ? [
          `Billing by Stripe needs ${missing.join(" and ")} as well: set all of ${stripeSettings.join(", ")}, or none.`,
        ]
      : []),
    ...(address !== undefined && !isOwnMachine(address)
      ? [
          `STRIPE_API_URL is "${address}": it is for a stub on this machine; leave it out for Stripe.`,
        ]
      : []),
  ];
}

/** @param {string} address */
function isOwnMachine(address) {
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}
