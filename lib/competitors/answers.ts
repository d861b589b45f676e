import { z } from "zod";
import { recordFields, restorableMoments } from "@/lib/answer-fields";

const fields = {
  ...recordFields,
  name: z.string(),
  website: z.string().nullable(),
  strengths: z.string(),
  weaknesses: z.string(),
  pricing: z.string(),
  howWeWin: z.string(),
  lockVersion: z.int(),
  ...restorableMoments,
};

export const competitorAnswer = z.object(fields).meta({ id: "Competitor" });

/** With how it went against them. */
export const competitorRecordAnswer = z
  .object({ ...fields, quotesWon: z.int(), quotesLost: z.int() })
  .meta({ id: "CompetitorWithRecord" });
