import { z } from "zod";

const controlCharacters = /\p{Cc}/u;
// Breaks that are no control characters, and marks that turn around the text beside them, such as the rest of a sentence.
const disruptive = /[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const controlCharactersButBreaks = /(?![\n\r\t])\p{Cc}/u;
const unusable = "Some characters here can't be used.";
// Fillers, joiners and selectors are letters or signs to Unicode, and show nothing; nor does a braille cell without a dot.
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in it that a reader sees. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

/**
 * One line of text, such as a name: trimmed, NFC, no control characters or other marks that disrupt a line, something in it that
 * is seen, 1 to `maxLength` characters.
 */
export function line(maxLength: number, message = "Fill this in.") {
  return z
    .string(message)
    .trim()
    .normalize("NFC")
    .min(1, message)
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((text) => !controlCharacters.test(text) && text.isWellFormed(), unusable)
    .refine((text) => !disruptive.test(text), unusable)
    .refine((text) => text === "" || isVisible(text), message);
}

/** One line that may be left out: absent, null and empty all become null. */
export function optionalLine(maxLength: number) {
  return emptyToNull(line(maxLength));
}

/** Several lines of text, possibly none. */
export function paragraphs(maxLength: number) {
  return z
    .string()
    .trim()
    .normalize("NFC")
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((text) => !controlCharactersButBreaks.test(text) && text.isWellFormed(), unusable);
}

/** A value that may be left out: absent, null and empty all become null. */
export function emptyToNull<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    schema.nullable(),
  );
}

/** A whole number in JSON, or in a form's digits. */
export function wholeNumber(min: number, max: number) {
  const range = `Use a whole number from ${min} to ${max}.`;
  const digits = z
    .string()
    .trim()
    .regex(/^\d{1,16}$/, range)
    .transform(Number);
  return z
    .union([z.number(), digits])
    .pipe(z.int(range).min(min).max(max))
    .meta({ replaces: { type: "integer", minimum: min, maximum: max } });
}

/** A JSON boolean, or a form's checkbox. */
export const flag = z.union([z.boolean(), z.stringbool()]).meta({ replaces: { type: "boolean" } });

/** A day such as 2027-03-31. Both it and a moment are of the years 1 to 9999, also as UTC: PostgreSQL reads no others. */
export const calendarDay = z.iso
  .date("Use a date such as 2027-03-31.")
  .refine(isOfACalendar, "Use a date such as 2027-03-31.");

/** A moment with its offset, such as 2027-03-31T12:00:00+02:00. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine(isOfACalendar, "Use a moment such as 2027-03-31T12:00:00Z.");

/** A moment just as toISOString() writes it. Of what ISO 8601 allows besides, PostgreSQL does not read all. */
export const utcMoment = z.iso.datetime({ precision: 3 }).refine(isOfACalendar);

function isOfACalendar(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** The id of a record. Text that is no UUID names nothing, so the door answers as for a record that is not there. */
export const recordId = z.uuid("This id is not valid.").toLowerCase();

// Asked for once: to list them takes longer than to check a whole record.
const knownCurrencies = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 code. */
export const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  // Said alone: that three wrong letters are not known would be said besides.
  .regex(/^[A-Z]{3}$/, { error: "Use a three-letter currency code such as EUR.", abort: true })
  .refine((code) => knownCurrencies.has(code), "This currency is not known.")
  .meta({ examples: ["EUR"] });

/** A web address; only http and https, so that a link can't run anything. */
export const webAddress = z
  .string()
  .trim()
  .max(300, "Use at most 300 characters.")
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      error: "Use a web address such as example.com.",
    }),
  );

/** Text to search for, possibly none. */
export function searchText(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((text) => !controlCharacters.test(text) && text.isWellFormed(), unusable);
}

/** No input at all. */
export const nothing = z.strictObject({});
