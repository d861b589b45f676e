import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";
import { organizationStatuses } from "./status";

export const organizationAnswer = z
  .object({
    id,
    userId: id.nullable(),
    name: z.string(),
    slug: z.string(),
    status: z.string().meta({ examples: [organizationStatuses[1]] }),
    trialEndsAt: moment.nullable(),
    seats: z.object({ total: z.int(), used: z.int(), members: z.int(), invitations: z.int() }),
    settings: z.object({
      currency: z.string().meta({ examples: ["EUR"] }),
      locale: z.string().meta({ examples: ["en"] }),
      timeZone: z.string().meta({ examples: ["Europe/Berlin"] }),
      hasOwnRecordsOnly: z.boolean(),
      discountLimitBasisPoints: z.int(),
      usualTaxRateBasisPoints: z.int(),
      quoteValidityDays: z.int(),
      quoteTerms: z.string(),
      letterhead: z.string(),
    }),
    branding: z.object({ accentColor: z.string().nullable() }),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: "Organization" });
