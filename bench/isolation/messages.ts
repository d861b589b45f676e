import { z } from "zod";
import { operationNames } from "./operations";

/** What the bench asks of a contestant's process. */
export const orderSchema = z.object({
  operation: z.enum(operationNames),
  times: z.int(),
});

export const measuredSchema = z.object({
  latenciesMs: z.array(z.number()),
  /** From the first statement to the last. */
  wallMs: z.number(),
  cpuMs: z.number(),
  roundTrips: z.int(),
  /** The statement of the last operation. */
  statement: z.object({ text: z.string(), values: z.array(z.unknown()) }),
});

export type Measured = z.infer<typeof measuredSchema>;
export type Order = z.infer<typeof orderSchema>;
