import { z } from "zod";
import { listOf } from "@/lib/answer-fields";

export const searchAnswer = listOf(
  z
    .object({
      kind: z.string().meta({ examples: ["customer"] }),
      id: z.string(),
      label: z.string(),
      note: z.string(),
      /** Below the organization's address. */
      path: z.string(),
    })
    .meta({ id: "Found" }),
);
