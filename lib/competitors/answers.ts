import { z } from "zod";
import { recordFields, restorableMoments } from "@/lib/answer-fields";

/** A competitor, with how it went against it. */
export const competitorAnswer = z
  .object({
    ...recordFields,
    name: z.string(),
    website: z.string().nullable(),
    strengths: z.string(),
    weaknesses: z.string(),
    pricing: z.string(),
    howWeWin: z.string(),
    quotesWon: z.int(),
    quotesLost: z.int(),
    lockVersion: z.int(),
    ...restorableMoments,
  })
  .meta({ id: "Competitor" });
