import type { CreateCustomer } from "./schema";

/** What a customer's fields are called in a sentence. */
export const fieldWords: Readonly<Record<keyof CreateCustomer, string>> = {
  name: "the name",
  email: "the e-mail",
  phone: "the phone number",
  website: "the website",
  taxNumber: "the tax number",
  currency: "the currency",
  note: "the note",
  tags: "the tags",
  ownerUserId: "the owner",
};
