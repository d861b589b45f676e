import { z } from "zod";
import {
  currencyCode,
  emptyToNull,
  line,
  optionalLine,
  paragraphs,
  recordId,
  webAddress,
} from "@/lib/fields";
import { pageQuery } from "@/lib/paging";
import { emailAddress } from "@/lib/users/email";

const customerFields = {
  name: line(200, "Enter the customer's name."),
  email: emptyToNull(emailAddress),
  phone: optionalLine(50),
  website: emptyToNull(webAddress),
  taxNumber: optionalLine(50),
  currency: currencyCode,
  note: paragraphs(10_000),
};

export const createCustomerSchema = z.strictObject({
  ...customerFields,
  email: customerFields.email.default(null),
  phone: customerFields.phone.default(null),
  website: customerFields.website.default(null),
  taxNumber: customerFields.taxNumber.default(null),
  currency: currencyCode.default("EUR"),
  note: customerFields.note.default(""),
});

export const customerIdSchema = z.strictObject({ customerId: recordId });

/** What is left out stays as it is. */
export const updateCustomerSchema = z
  .strictObject(customerFields)
  .partial()
  .extend(customerIdSchema.shape);

export const customerSorts = ["newest", "name"] as const;

export const listCustomersSchema = z.strictObject({
  ...pageQuery,
  sort: z.enum(customerSorts).default("newest"),
});

export type CreateCustomer = z.output<typeof createCustomerSchema>;
export type UpdateCustomer = z.output<typeof updateCustomerSchema>;
export type ListCustomers = z.output<typeof listCustomersSchema>;
