interface Candidate {
  readonly status: string;
  /** Seconds since 1970. */
  readonly created: number;
}

/** States in which somebody may work and is charged, or will be. */
const running = ["trialing", "active", "past_due"];
/** States from which a payment brings a subscription back. */
const stopped = ["unpaid", "paused"];

/** Whether a subscription in this state can be changed and must be kept: a second one would be charged as well. */
export function isLive(status: string): boolean {
  return running.includes(status) || stopped.includes(status);
}

/**
 * The subscription that counts among all of a customer's: a running one before a stopped one before an ended one. Of two live
 * ones the older, of two ended ones the newer.
 */
export function chooseSubscription<Subscription extends Candidate>(
  subscriptions: readonly Subscription[],
): Subscription | null {
  const byAge = subscriptions.toSorted((one, other) => one.created - other.created);
  return (
    byAge.find(({ status }) => running.includes(status)) ??
    byAge.find(({ status }) => stopped.includes(status)) ??
    byAge.at(-1) ??
    null
  );
}
