import { z } from "zod";
import { basisPointsFromText } from "@/lib/basis-points";
import { basisPoints, flag, line, lockVersion, paragraphs, recordId } from "@/lib/fields";

/** How many an organization may have: forms offer all of them. */
export const maxTaxClasses = 100;

const texts = {
  name: line(60, "Name the class, such as Standard 19 %."),
  note: paragraphs(500),
};

const taxClassFields = { ...texts, rateBasisPoints: basisPoints };

export const createTaxClassSchema = z.strictObject({
  ...taxClassFields,
  note: texts.note
    .default("")
    .describe("The sentence that stands beneath the sums of a quote that uses the class."),
});

export const taxClassIdSchema = z.strictObject({ taxClassId: recordId });

/** What is left out stays as it is. */
export const updateTaxClassSchema = z
  .strictObject({ ...taxClassFields, isActive: flag })
  .partial()
  .extend({ ...taxClassIdSchema.shape, lockVersion: lockVersion.optional() });

const percent = z.string().transform((text, context) => {
  const found = basisPointsFromText(text);
  if (found !== null) return found;
  context.addIssue("Use a percentage from 0 to 100, such as 19 or 7.7.");
  return z.NEVER;
});

const form = z.strictObject({ ...texts, rate: percent });

/** A new class as its form has it: the rate as a percentage. */
export const createTaxClassFormSchema = form.transform(toFields);

/** A class's changes as its form has them. */
export const updateTaxClassFormSchema = form
  .extend({ ...taxClassIdSchema.shape, lockVersion })
  .transform(toFields);

export const activateTaxClassSchema = z.strictObject({
  ...taxClassIdSchema.shape,
  isActive: flag,
});

function toFields<Form extends { readonly rate: number }>({ rate, ...kept }: Form) {
  return { ...kept, rateBasisPoints: rate };
}

export type CreateTaxClass = z.output<typeof createTaxClassSchema>;
export type UpdateTaxClass = z.output<typeof updateTaxClassSchema>;
