import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

const fields = { id, toUserId: id, expiresAt: moment };

export const newOfferAnswer = z.object(fields);

/** Null if there is none, or if it does not concern whoever asks. */
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
