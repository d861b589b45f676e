import { z } from "zod";
import { basisPointsFromText } from "@/lib/basis-points";
import { currencyCode, emptyToNull, flag, line, paragraphs } from "@/lib/fields";
import { accentColor } from "./accent-color";
import { localeField, timeZoneField } from "./region";
import { slugField } from "./schema";

/** A whole number as JSON has it, with words of its own; a form's digits are read by the form's schema. */
const jsonNumber = (min: number, max: number, message: string) =>
  z.int(message).min(min, message).max(max, message);

const percentMessage = "Use a number between 0 and 100.";
const validityMessage = "Use a whole number of days between 1 and 365.";

const hundredths = jsonNumber(0, 10_000, "Use 0 to 10000 hundredths of a percent.");

/** The lines below the organization's name on a quote. A form sends each line break as two characters; one is kept. */
const letterhead = paragraphs(500)
  .overwrite((text) => text.replace(/\r\n?/g, "\n"))
  .refine((text) => text.split("\n").length <= 8, "Use at most 8 lines.");

const settingsSchema = z
  .strictObject({
    currency: currencyCode,
    locale: localeField,
    timeZone: timeZoneField,
    hasOwnRecordsOnly: z.boolean(),
    discountLimitBasisPoints: hundredths,
    /** Of new products, and of what is written by hand in a quote. */
    usualTaxRateBasisPoints: hundredths,
    quoteValidityDays: jsonNumber(1, 365, validityMessage),
    quoteTerms: paragraphs(10_000),
    letterhead,
  })
  .partial()
  .refine(namesOne, "Name at least one.");

/** What an organization tells of itself, and is changed elsewhere. */
const elsewhere = (words: string) => z.never(words);

/** What is left out stays as it is. */
export const updateOrganizationSchema = z
  .strictObject({
    name: line(100, "Enter your company's name."),
    slug: slugField,
    settings: settingsSchema,
    branding: z
      .strictObject({ accentColor: emptyToNull(accentColor) })
      .partial()
      .refine(namesOne, "Name at least one."),
    seats: elsewhere("Set the seats with PUT on this address followed by /billing/seats."),
    status: elsewhere(
      "The status follows from the plan and is not set: see this address followed by /billing.",
    ),
    /** As it was read: a change made since is not overwritten. */
    updatedAt: z.iso.datetime("Send the time as it was read."),
  })
  .partial();

export type UpdateOrganization = z.output<typeof updateOrganizationSchema>;

/** A percentage as it is typed, in hundredths. */
const percent = z.string().transform((text, context) => {
  const basisPoints = basisPointsFromText(text);
  if (basisPoints === null) context.addIssue(percentMessage);
  return basisPoints ?? 0;
});

/** The fields of the settings page, as a form sends them. */
export const settingsFormSchema = z
  .strictObject({
    name: line(100, "Enter your company's name."),
    slug: slugField,
    currency: currencyCode,
    locale: localeField,
    timeZone: timeZoneField,
    hasOwnRecordsOnly: flag.default(false),
    discountLimitPercent: percent,
    usualTaxPercent: percent,
    quoteValidityDays: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, validityMessage)
      .transform(Number)
      .pipe(jsonNumber(1, 365, validityMessage)),
    quoteTerms: paragraphs(10_000),
    letterhead,
    updatedAt: z.iso.datetime().optional(),
  })
  .transform(({ name, slug, updatedAt, ...typed }): UpdateOrganization => {
    const { discountLimitPercent, usualTaxPercent, ...settings } = typed;
    return {
      name,
      slug,
      ...(updatedAt ? { updatedAt } : {}),
      settings: {
        ...settings,
        discountLimitBasisPoints: discountLimitPercent,
        usualTaxRateBasisPoints: usualTaxPercent,
      },
    };
  });

/** The organization's name, typed once more. */
export const deletionSchema = z.strictObject({
  name: z
    .string("Type the organization's name.")
    .trim()
    .normalize("NFC")
    .min(1, "Type the organization's name.")
    .max(200, "This is not the organization's name."),
});

/** The accent colour alone, as its own form sends it; empty for Mercura's own. */
export const accentFormSchema = z
  .strictObject({ accentColor: emptyToNull(accentColor) })
  .transform((branding): UpdateOrganization => ({ branding }));

function namesOne(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
