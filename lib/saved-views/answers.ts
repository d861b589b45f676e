import { z } from "zod";
import { recordFields, recordMoments } from "@/lib/answer-fields";

export const viewAnswer = z
  .object({
    ...recordFields,
    resource: z.string().meta({ examples: ["customer"] }),
    name: z.string(),
    /** The list's parameters by their names. */
    query: z.record(z.string(), z.string()).meta({ examples: [{ tag: "Steel", sort: "name" }] }),
    isShared: z.boolean(),
    /** Whether the list opens with it for who asks. */
    isDefault: z.boolean(),
    ...recordMoments,
  })
  .meta({ id: "SavedView" });
