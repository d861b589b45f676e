import { z } from "zod";
import { maxBulk } from "@/lib/bulk";
import {
  currencyCode,
  emptyToNull,
  flag,
  line,
  lockVersion,
  optionalLine,
  paragraphs,
  recordId,
  webAddress,
} from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";
import { recordStateOr, sortMeaning } from "@/lib/record-state";
import { emailAddress } from "@/lib/users/email";
import { isSameTag, maxTags } from "./tags";

export const maxNoteLength = 10_000;

/** A word or two that customers are sorted by. Commas separate tags, so a tag has none. */
export const tag = line(40, "Name the tag.").refine(
  (text) => !text.includes(","),
  "A tag has no comma.",
);

/** Tags that differ only in case count as one. */
const tags = z
  .array(tag)
  .max(maxTags, `Use at most ${maxTags} tags.`)
  .transform((list) => list.filter((one, index) => list.findIndex(isSameTag(one)) === index));

/** Tags as a form or a file has them, separated by commas. */
const tagsText = z
  .string()
  .max(maxTags * 60)
  .transform((text) => text.split(",").filter((one) => one.trim() !== ""))
  .pipe(tags);

/** The fields of a customer. */
const customerFields = {
  name: line(200, "Enter the customer's name."),
  email: emptyToNull(emailAddress),
  phone: optionalLine(50),
  website: emptyToNull(webAddress),
  taxNumber: optionalLine(50),
  currency: currencyCode,
  note: paragraphs(maxNoteLength),
  tags,
  ownerUserId: emptyToNull(recordId),
};

/** Without an owner it belongs to whoever adds it; without a currency it gets the organization's. */
export const createCustomerSchema = z.strictObject({
  ...customerFields,
  email: customerFields.email.default(null),
  phone: customerFields.phone.default(null),
  website: customerFields.website.default(null),
  taxNumber: customerFields.taxNumber.default(null),
  currency: currencyCode.optional().describe("Without one the organization's is taken."),
  note: customerFields.note.default(""),
  tags: tags.default([]),
  ownerUserId: customerFields.ownerUserId.optional(),
});

export const createCustomersSchema = z.strictObject({
  customers: z.array(createCustomerSchema).min(1).max(maxBulk, `Send at most ${maxBulk} at once.`),
});

export const customerIdSchema = z.strictObject({ customerId: recordId });

export const withOpenQuotes = flag.describe(
  "Gives the new owner their open quotes too, but for those of a third colleague.",
);

/** What is left out stays as it is. */
export const updateCustomerSchema = z
  .strictObject(customerFields)
  .partial()
  .extend({
    ...customerIdSchema.shape,
    lockVersion: lockVersion.optional(),
    withOpenQuotes: withOpenQuotes.optional(),
  });

/** A new customer as its form has it. */
export const createCustomerFormSchema = createCustomerSchema.extend({ tags: tagsText.default([]) });

/** A customer's changes as its form has them. */
export const updateCustomerFormSchema = updateCustomerSchema.extend({ tags: tagsText.optional() });

export const customerSorts = ["newest", "oldest", "name", "name_desc", "updated"] as const;

/** Which customers are meant, for the list, for an export and for changes of many. */
export const customerFilter = {
  q: searched,
  /** A member, "none" for nobody, or empty for whoever. */
  owner: z.union([z.literal(["", "none"]), recordId]).default(""),
  tag: z.union([z.literal(""), tag]).default(""),
  currency: z.union([z.literal(""), currencyCode]).default(""),
  state: recordStateOr("active"),
};

export const customerFilterSchema = z.strictObject(customerFilter);

/** All customers of a list on all of its pages, for changes of all of them; deleted ones are never among them. */
export const allThatMatchSchema = customerFilterSchema.omit({ state: true });

export const listCustomersSchema = listSchema("customers", {
  ...customerFilter,
  sort: z.enum(customerSorts).default("newest").describe(sortMeaning),
});

export type CreateCustomers = z.output<typeof createCustomersSchema>;
export type CreateCustomer = z.output<typeof createCustomerSchema>;
export type UpdateCustomer = z.output<typeof updateCustomerSchema>;
export type AllThatMatch = z.output<typeof allThatMatchSchema>;
export type CustomerFilter = z.output<typeof customerFilterSchema>;
export type ListCustomers = z.output<typeof listCustomersSchema>;
