import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

const fields = { id, toUserId: id, expiresAt: moment };

export const newOfferAnswer = z.object(fields);

/** Null where there is none, or it is nobody's business who asks. */
export const offerAnswer = z.object({
  offer: z
    .object({
      ...fields,
      fromUserId: id,
      isForMe: z.boolean(),
      fromName: z.string(),
      toName: z.string(),
    })
    .nullable(),
});
