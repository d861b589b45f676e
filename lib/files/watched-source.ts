import "server-only";

/** Content on its way into the storage. Tells whether the content broke off, or the storage refused it. */
export function watchedSource(content: AsyncIterable<Uint8Array>) {
  let hasBroken = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* content;
    } catch (error) {
      hasBroken = true;
      throw error;
    }
  }
  return { chunks: chunks(), hasBroken: () => hasBroken };
}
