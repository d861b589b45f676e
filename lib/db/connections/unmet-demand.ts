import "server-only";

/** What the error of an unmet demand quotes. */
export const unmetMark = "unmet demand";

/** A transaction demanded something that was not, or no longer, true. Nothing of it stays. */
export class UnmetDemand extends Error {
  constructor(cause: unknown) {
    super("What the transaction demanded is not so.", { cause });
  }
}

/** The answer of `first`, or of `other` if the first demanded something that was not true. */
export async function firstMet<T>(first: () => Promise<T>, other: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (!(error instanceof UnmetDemand)) throw error;
    return await other();
  }
}

const mostTries = 5;

/**
 * Runs a transaction that demands what it read before, and reads again where that has changed meanwhile. Each retry means that
 * somebody else's change went through, so it comes to an end.
 */
export async function untilMet<T>(work: () => Promise<T>, triesLeft = mostTries): Promise<T> {
  return triesLeft > 1 ? await firstMet(work, () => untilMet(work, triesLeft - 1)) : await work();
}
