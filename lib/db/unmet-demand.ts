import "server-only";

/** What the error of a demand that is not met quotes. */
export const unmetMark = "unmet demand";

/** A transaction demanded what was not so, or was no longer so, and nothing of it stays. */
export class UnmetDemand extends Error {
  constructor(cause: unknown) {
    super("What the transaction demanded is not so.", { cause });
  }
}

/** What one way answers, or the other one where the first demanded what is not so. */
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
 * What a transaction answers that demands what it read before: where that has changed meanwhile, it reads anew. Each time
 * somebody else's change went through, so that it comes to an end.
 */
export async function untilMet<T>(work: () => Promise<T>, triesLeft = mostTries): Promise<T> {
  return triesLeft > 1 ? await firstMet(work, () => untilMet(work, triesLeft - 1)) : await work();
}
