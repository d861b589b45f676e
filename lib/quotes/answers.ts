import { z } from "zod";
import { amountMinor, id, moment, recordFields, restorableMoments } from "@/lib/answer-fields";

const fields = {
  ...recordFields,
  ownerUserId: id.nullable(),
  customerId: id,
  customerName: z.string(),
  contactId: id.nullable(),
  number: z.int(),
  version: z.int(),
  title: z.string(),
  status: z.string().meta({ examples: ["draft"] }),
  currency: z.string().meta({ examples: ["EUR"] }),
  validUntil: z
    .string()
    .nullable()
    .meta({ format: "date", examples: ["2027-03-31"] }),
  subtotalMinor: amountMinor,
  discountMinor: amountMinor,
  taxMinor: amountMinor,
  totalMinor: amountMinor,
  sentAt: moment.nullable(),
  firstViewedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  outcomeReason: z.string().nullable(),
  competitorId: id.nullable(),
  lockVersion: z.int(),
  ...restorableMoments,
};

export const listedQuoteAnswer = z.object(fields).meta({ id: "ListedQuote" });

const lineAnswer = z
  .object({
    id,
    kind: z.string().meta({ examples: ["item"] }),
    productId: id.nullable(),
    sku: z.string(),
    description: z.string(),
    quantity: z.number(),
    unit: z.string(),
    unitPriceMinor: amountMinor,
    discountBasisPoints: z.int(),
    discountMinor: amountMinor,
    taxClassId: id.nullable(),
    taxRateBasisPoints: z.int(),
    /** The tax class's name and note when the line was saved. */
    taxName: z.string(),
    taxNote: z.string(),
    isOptional: z.boolean(),
    /** The buyer accepted this option, so that it counts. */
    isChosen: z.boolean(),
    netMinor: amountMinor,
    taxMinor: amountMinor,
    /** What the product costs by the catalogue now, until the quote is sent; null without such a price. */
    listPriceMinor: amountMinor.nullable(),
    /** How far the net is below that price, rounded up; 0 where it is not. It counts as a discount. */
    belowListBasisPoints: z.int().nullable(),
  })
  .meta({ id: "QuoteLine" });

export const quoteAnswer = z
  .object({ ...fields, terms: z.string(), note: z.string(), lines: z.array(lineAnswer) })
  .meta({ id: "Quote" });

const step = { quoteId: id, status: z.string() };

export const approvalAnswer = z.object({ ...step, isApproved: z.boolean() });
export const outcomeAnswer = z.object(step);
export const submissionAnswer = z.object({ ...step, discountBasisPoints: z.int() });
export const ownerAnswer = z.object({ quoteId: id, ownerUserId: id });
export const sentAnswer = z.object({
  ...step,
  /** For the buyer, who needs no account. */
  link: z.string(),
  recipientEmail: z.string().nullable(),
  pdfSha256: z.string(),
});
export const reminderAnswer = z.object({
  quoteId: id,
  reminderId: id,
  recipientEmail: z.string(),
});
