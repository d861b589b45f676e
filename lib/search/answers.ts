import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";

export const searchAnswer = pageOf(
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
