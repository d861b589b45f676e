import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";
import { subjectStates } from "./subject-states";

export const noticeAnswer = z
  .object({
    id,
    kind: z.string().meta({ examples: ["member.joined"] }),
    title: z.string(),
    text: z.string(),
    /** Below the organization's address. */
    path: z.string(),
    subject: z.enum(subjectStates).meta({
      description: "What became of what it is about. Gone: you can't open it any more.",
    }),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: "Notice" });
