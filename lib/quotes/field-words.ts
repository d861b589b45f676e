import type { CreateQuote } from "./schema";

/** What a quote's fields are called in a sentence. */
export const fieldWords: Readonly<Record<keyof CreateQuote, string>> = {
  customerId: "the customer",
  contactId: "the contact",
  title: "the title",
  currency: "the currency",
  validUntil: "the validity",
  terms: "the terms",
  note: "the note",
  lines: "the lines",
};
