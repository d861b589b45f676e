import { z } from "zod";
import {
  amountMinor,
  basisPoints,
  calendarDay,
  currencyCode,
  emptyToNull,
  flag,
  isVisible,
  line,
  lockVersion,
  paragraphs,
  recordId,
  searchText,
} from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";
import { recordState, sortMeaning } from "@/lib/record-state";
import { emailAddress } from "@/lib/users/email";
import { quantity } from "./lines/quantity";
import { quoteStatuses } from "./status";

export const maxLines = 200;

/** A line as it is written: an item with its price, the heading of a section, or a text. */
export const quoteLineSchema = z.strictObject({
  kind: z.enum(["item", "section", "text"]).default("item"),
  productId: emptyToNull(recordId).default(null),
  sku: line(64).or(z.literal("")).default(""),
  description: paragraphs(2_000).refine(isVisible, "Say what it is."),
  quantity: quantity.default(1_000n),
  unit: line(20).default("piece"),
  unitPriceMinor: amountMinor.default(0n),
  discountBasisPoints: basisPoints.default(0),
  discountMinor: amountMinor.default(0n),
  taxClassId: emptyToNull(recordId).default(null),
  taxRateBasisPoints: basisPoints
    .optional()
    .describe("Without one it is the tax class's, or 0 without a class."),
  isOptional: flag.default(false),
});

const lines = z.array(quoteLineSchema).max(maxLines, `Use at most ${maxLines} lines.`);

const quoteFields = {
  customerId: recordId,
  contactId: emptyToNull(recordId),
  title: line(200).or(z.literal("")),
  currency: currencyCode,
  validUntil: emptyToNull(calendarDay),
  terms: paragraphs(20_000),
  note: paragraphs(10_000),
  lines,
};

/** Only the customer is required: currency, terms and validity come from the customer and the organization. */
export const createQuoteSchema = z
  .strictObject(quoteFields)
  .partial()
  .required({ customerId: true });

/** What the form of a new quote asks for; without a currency it gets the customer's. */
export const startQuoteSchema = z.strictObject({
  customerId: recordId,
  title: line(200).or(z.literal("")),
  currency: z
    .literal("")
    .transform(() => undefined)
    .or(currencyCode)
    .optional(),
});

export const quoteIdSchema = z.strictObject({ quoteId: recordId });

/** The quote as it was read: if somebody changed it since, the change is refused. */
const seenQuote = {
  ...quoteIdSchema.shape,
  lockVersion: lockVersion.optional(),
};

/** What is left out stays as it is. */
export const saveQuoteSchema = z.strictObject(quoteFields).partial().extend(seenQuote);

/** A draft as the editor posts it: JSON in one field, because a form's values are text. */
export const saveDraftSchema = z
  .strictObject({ draft: z.string().max(900_000) })
  .transform(({ draft }, context): unknown => {
    try {
      return JSON.parse(draft);
    } catch {
      context.addIssue("This draft is damaged.");
      return z.NEVER;
    }
  })
  .pipe(saveQuoteSchema);

export const addQuoteLineSchema = quoteLineSchema.extend(quoteIdSchema.shape);

/** `request` is what the writer says in favour of the discount. */
export const submitQuoteSchema = z.strictObject({
  ...seenQuote,
  request: paragraphs(2_000).default(""),
});

const quoteSorts = ["newest", "oldest", "value", "valid_until"] as const;

/** Which quotes are meant, for the list and for an export. */
const quoteFilter = {
  q: searched,
  status: z.enum(quoteStatuses).optional(),
  customerId: recordId.optional(),
  ownerUserId: recordId.optional(),
  currency: currencyCode.optional(),
  state: recordState,
};

export const quoteFilterSchema = z.strictObject(quoteFilter);

export const listQuotesSchema = listSchema("quotes", {
  ...quoteFilter,
  sort: z.enum(quoteSorts).default("newest").describe(sortMeaning),
});

export const sendQuoteSchema = z.strictObject({
  ...seenQuote,
  /** Empty for nobody: whoever sends it passes the link on. Left out: the contact's. */
  email: emptyToNull(emailAddress).optional(),
  /** Stands in the mail. */
  message: paragraphs(1_000).optional(),
});

export const remindBuyerSchema = z.strictObject({
  ...quoteIdSchema.shape,
  /** Left out: the quote's recipient. */
  email: emailAddress.optional(),
  /** Stands in the mail. */
  message: paragraphs(1_000).default(""),
});

export const decideApprovalSchema = z.strictObject({
  ...seenQuote,
  isApproved: flag,
  comment: paragraphs(2_000).default(""),
});

/** Who looks after it from now on. */
export const assignQuoteSchema = z.strictObject({
  ...quoteIdSchema.shape,
  ownerUserId: recordId,
});

export const closeQuoteSchema = z.strictObject({
  ...quoteIdSchema.shape,
  outcome: z.enum(["won", "lost"]),
  reason: paragraphs(2_000).default(""),
  competitorId: emptyToNull(recordId).default(null),
  /** Instead of the id. A new competitor is added, if the sender may add competitors. */
  competitorName: line(200).or(z.literal("")).default(""),
});

/** The buyer's answer; `chosenLineIds` are the options that they take on top. */
export const answerQuoteSchema = z.strictObject({
  token: z.string().max(200),
  isAccepted: flag,
  name: line(200, "Enter your name."),
  title: line(200).or(z.literal("")).default(""),
  reason: paragraphs(2_000).default(""),
  chosenLineIds: z.array(recordId).max(maxLines).default([]),
  /** Of the file that was shown. */
  pdfSha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const optionPrefix = "option:";

/** The answer as the form posts it: a checkbox for each option, named "option:" and the line's id. */
export const answerQuoteFormSchema = z
  .record(z.string(), z.string())
  .transform((sent): unknown => {
    const [options, fields] = [true, false].map((isOption) =>
      Object.entries(sent).filter(([name]) => name.startsWith(optionPrefix) === isOption),
    );
    const chosenLineIds = options?.map(([name]) => name.slice(optionPrefix.length));
    return { ...Object.fromEntries(fields ?? []), chosenLineIds };
  })
  .pipe(answerQuoteSchema);

export const quoteTokenSchema = z.strictObject({ token: z.string().max(200) });

export const findProductsSchema = z.strictObject({ q: searchText(200), currency: currencyCode });

export type FindProducts = z.output<typeof findProductsSchema>;
export type AnswerQuote = z.output<typeof answerQuoteSchema>;
export type SubmitQuote = z.output<typeof submitQuoteSchema>;
export type SendQuote = z.output<typeof sendQuoteSchema>;
export type RemindBuyer = z.output<typeof remindBuyerSchema>;
export type DecideApproval = z.output<typeof decideApprovalSchema>;
export type AssignQuote = z.output<typeof assignQuoteSchema>;
export type CloseQuote = z.output<typeof closeQuoteSchema>;
export type QuoteLineInput = z.output<typeof quoteLineSchema>;
export type CreateQuote = z.output<typeof createQuoteSchema>;
export type SaveQuote = z.output<typeof saveQuoteSchema>;
export type QuoteFilter = z.output<typeof quoteFilterSchema>;
export type ListQuotes = z.output<typeof listQuotesSchema>;
