import { z } from "zod";

/** How many customers a list's filter means (lib/customers/bulk/count-customers.ts). */
export const meantSchema = z.object({
  count: z.int(),
  isMore: z.boolean(),
  isExact: z.boolean(),
});

export type Meant = z.output<typeof meantSchema>;
