import { z } from "zod";
import { amountMinor, id, recordFields, restorableMoments } from "@/lib/answer-fields";

export const productAnswer = z
  .object({
    ...recordFields,
    sku: z.string(),
    name: z.string(),
    description: z.string(),
    category: z.string(),
    unit: z.string(),
    unitPriceMinor: amountMinor,
    /** Only for who may see what products cost. */
    costMinor: amountMinor.nullable().optional(),
    currency: z.string().meta({ examples: ["EUR"] }),
    prices: z.array(z.object({ currency: z.string(), unitPriceMinor: amountMinor })),
    taxClassId: id.nullable(),
    /** The tax class's, where the product has one. */
    taxRateBasisPoints: z.int(),
    isActive: z.boolean(),
    lockVersion: z.int(),
    ...restorableMoments,
  })
  .meta({ id: "Product" });
