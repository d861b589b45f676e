import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

export const noticeAnswer = z
  .object({
    id,
    kind: z.string().meta({ examples: ["member.joined"] }),
    title: z.string(),
    text: z.string(),
    /** Below the organization's address. */
    path: z.string(),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: "Notice" });
