import { z } from "zod";
import { id, moment, recordFields, recordMoments, restorableMoments } from "@/lib/answer-fields";

export const customerAnswer = z
  .object({
    ...recordFields,
    ownerUserId: id.nullable(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    taxNumber: z.string().nullable(),
    currency: z
      .string()
      .nullable()
      .meta({ examples: ["EUR"] }),
    note: z.string(),
    tags: z.array(z.string()),
    lockVersion: z.int(),
    ...restorableMoments,
  })
  .meta({ id: "Customer" });

const ofCustomer = { ...recordFields, customerId: id };

export const contactAnswer = z
  .object({
    ...ofCustomer,
    name: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    isPrimary: z.boolean(),
    ...recordMoments,
  })
  .meta({ id: "Contact" });

export const addressAnswer = z
  .object({
    ...ofCustomer,
    kind: z.string(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    region: z.string(),
    country: z.string(),
    ...recordMoments,
  })
  .meta({ id: "Address" });

export const activityAnswer = z
  .object({
    ...recordFields,
    customerId: id.nullable(),
    quoteId: id.nullable(),
    kind: z.string(),
    body: z.string(),
    occurredAt: moment,
    ...recordMoments,
  })
  .meta({ id: "Activity" });

export const bulkChangeAnswer = z
  .object({
    ...recordFields,
    kind: z.string().meta({ examples: ["add_tag"] }),
    value: z.string().meta({ description: "The tag, or the new owner's id; empty for nobody." }),
    changedCount: z.int(),
    leftCount: z.int().meta({ description: "Those that whoever asked may not change." }),
    quoteCount: z.int().meta({ description: "Open quotes that went to the new owner too." }),
    keptCount: z.int().meta({
      description: "Those that an undo left, because their former owner can't look after any now.",
    }),
    undoneAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: "BulkChange" });
