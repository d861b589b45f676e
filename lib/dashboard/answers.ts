import { z } from "zod";
import { amountMinor, id, moment } from "@/lib/answer-fields";

const figure = { count: z.int(), totalMinor: amountMinor };

/** How sales stand, in one currency and minor units. */
export const dashboardAnswer = z
  .object({
    currency: z.string().meta({ examples: ["EUR"] }),
    /** The currencies of its quotes, and the organization's own. */
    currencies: z.array(z.string()),
    locale: z.string().meta({ examples: ["de-DE"] }),
    period: z
      .int()
      .describe("How many days back it looks.")
      .meta({ examples: [90] }),
    openByStatus: z.array(z.object({ status: z.string(), ...figure })),
    openByAge: z
      .array(z.object({ fromDays: z.int(), untilDays: z.int().nullable(), ...figure }))
      .describe("By the days since a quote was sent, or begun where it was not."),
    parts: z
      .array(z.object({ startsAt: moment, won: z.object(figure), lost: z.object(figure) }))
      .describe("What was won and lost in each part of the period."),
    topCustomers: z.array(z.object({ id, name: z.string(), ...figure })),
    reps: z.array(
      z.object({
        userId: id.nullable(),
        name: z.string().nullable(),
        openCount: z.int(),
        openMinor: amountMinor,
        wonCount: z.int(),
        wonMinor: amountMinor,
        lostCount: z.int(),
      }),
    ),
    hasCustomer: z.boolean(),
    hasQuote: z.boolean(),
    hasColleague: z.boolean(),
    hasOwnLook: z.boolean().describe("Whether what its quotes look like was settled."),
    hasOffer: z.boolean().describe("Whether its ownership is offered to somebody."),
    events: z
      .array(
        z.object({
          id,
          action: z.string(),
          targetType: z.string(),
          targetId: z.string(),
          hasPage: z.boolean().describe("Whether what it was done to still has a page."),
          occurredAt: moment,
          sentence: z
            .object({
              actor: z.string(),
              before: z.string(),
              target: z.string().nullable(),
              after: z.string(),
            })
            .describe("Who did what: “Ada Berg”, “sent quote”, “12”, “”."),
        }),
      )
      .describe("What was done last."),
  })
  .meta({ id: "Dashboard" });
