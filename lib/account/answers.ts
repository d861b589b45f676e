import { z } from "zod";
import { accountActions } from "@/lib/account-events/actions";
import { id, latestEnd, moment, pageOf } from "@/lib/answer-fields";

const actions = Object.keys(accountActions).filter(
  (action): action is keyof typeof accountActions => action in accountActions,
);

/** A session's token, to be sent as "Authorization: Bearer …". */
export const accessFields = { accessToken: z.string(), expiresAt: latestEnd };

export const emailAnswer = z.object({ email: z.string() });

export const messageAnswer = z.object({ success: z.boolean(), message: z.string() });

export const personAnswer = z
  .object({ id, email: z.string(), name: z.string() })
  .meta({ id: "Person" });

export const accountAnswer = z
  .object({
    id,
    email: z.string(),
    name: z.string(),
    isEmailVerified: z.boolean(),
    hasPassword: z.boolean(),
    /** Whether the password was given in the last ten minutes. */
    isFresh: z.boolean(),
    identities: z.array(z.object({ provider: z.string(), createdAt: moment })),
    createdAt: moment,
  })
  .meta({ id: "Account" });

export const accountEventsAnswer = pageOf(
  z
    .object({
      id,
      action: z.enum(actions),
      isDenied: z.boolean(),
      method: z.string().nullable(),
      ip: z.string().nullable(),
      userAgent: z.string().nullable(),
      occurredAt: moment,
    })
    .meta({ id: "AccountEvent" }),
);
