import { z } from "zod";
import { recordFields, recordMoments } from "@/lib/answer-fields";

export const taxClassAnswer = z
  .object({
    ...recordFields,
    name: z.string().meta({ examples: ["Standard 19 %"] }),
    rateBasisPoints: z.int().meta({ examples: [1_900] }),
    /** Stands beneath the sums of a quote that uses the class. */
    note: z.string(),
    isActive: z.boolean(),
    lockVersion: z.int(),
    ...recordMoments,
  })
  .meta({ id: "TaxClass" });
