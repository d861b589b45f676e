const signals = ["SIGINT", "SIGTERM"] as const;
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Makes a bench that is told to end take down first what it started, which would go on without it.
 *
 * @returns what takes it down at the end of a bench that is not told; however often and by whom it is asked, it is done once
 */
export function stopOnSignal(takeDown: () => Promise<void>): () => Promise<void> {
  let taken: Promise<void> | undefined;
  const stop = () => {
    taken ??= takeDown().finally(() => {
      for (const signal of signals) process.removeListener(signal, onSignal);
    });
    return taken;
  };
  const onSignal = (signal: (typeof signals)[number]) => {
    stop().finally(() => process.exit(exitCodes[signal]));
  };
  for (const signal of signals) process.on(signal, onSignal);
  return stop;
}
