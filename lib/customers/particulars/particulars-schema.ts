import { z } from "zod";
import { emptyToNull, flag, line, optionalLine, paragraphs, recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";
import { emailAddress } from "@/lib/users/email";
import { customerIdSchema } from "../schema";
import { toCountryCode } from "./countries";

const contactFields = {
  name: line(200, "Enter the contact's name."),
  title: optionalLine(100),
  email: emptyToNull(emailAddress),
  phone: optionalLine(50),
  isPrimary: flag,
};

export const addContactSchema = z.strictObject({
  ...customerIdSchema.shape,
  name: contactFields.name,
  title: contactFields.title.default(null),
  email: contactFields.email.default(null),
  phone: contactFields.phone.default(null),
  isPrimary: flag.default(false),
});

export const contactIdSchema = z.strictObject({ ...customerIdSchema.shape, contactId: recordId });

/** What is left out stays as it is. */
export const updateContactSchema = z
  .strictObject(contactFields)
  .partial()
  .extend(contactIdSchema.shape);

/** A contact's changes as its form has them: a box that is not ticked is not sent. */
export const updateContactFormSchema = updateContactSchema.extend({
  isPrimary: flag.default(false),
});

export const addressKinds = ["billing", "shipping"] as const;

const country = z
  .string()
  .trim()
  .transform((written) => (written === "" ? "" : toCountryCode(written)))
  .refine((code) => code !== null, "Use a two-letter country code such as DE.");

/** The whole address; what is left out becomes empty. */
export const setAddressSchema = z.strictObject({
  ...customerIdSchema.shape,
  kind: z.enum(addressKinds),
  street: paragraphs(200).default(""),
  postalCode: line(20).or(z.literal("")).default(""),
  city: line(100).or(z.literal("")).default(""),
  region: line(100).or(z.literal("")).default(""),
  country: country.default(""),
});

export const activityKinds = ["note", "call", "meeting", "email"] as const;

export const addActivitySchema = z.strictObject({
  ...customerIdSchema.shape,
  kind: z.enum(activityKinds).default("note"),
  body: paragraphs(10_000).refine((text) => text !== "", "Write what happened."),
});

export const listActivitiesSchema = listSchema("activities", customerIdSchema.shape);

export type AddContact = z.output<typeof addContactSchema>;
export type UpdateContact = z.output<typeof updateContactSchema>;
export type SetAddress = z.output<typeof setAddressSchema>;
export type AddActivity = z.output<typeof addActivitySchema>;
export type ListActivities = z.output<typeof listActivitiesSchema>;
