/** Runs `work` a number of times, `concurrency` of them at once, and answers how long each took, in milliseconds. */
export async function concurrently(
  times: number,
  concurrency: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const latenciesMs: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < times) {
      const turn = next++;
      const startedAtMs = performance.now();
      await work(turn);
      latenciesMs.push(performance.now() - startedAtMs);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return latenciesMs;
}
