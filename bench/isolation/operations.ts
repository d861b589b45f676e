/** What is measured, and how often in a round, so that each takes about as long. */
export const operations = {
  "read one": { times: 1600 },
  "list 50": { times: 320 },
  create: { times: 800 },
  update: { times: 800 },
} as const;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations).filter(
  (name): name is Operation => name in operations,
);

/** Everybody who competes does the same to the same rows. */
export type Work = Readonly<
  Record<Operation, (organization: number, customer: number) => Promise<unknown>>
>;
