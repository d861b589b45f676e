import { z } from "zod";
import { maxAmountMinor } from "./money";

const controlCharacters = /\p{Cc}/u;
// Line breaks that are not control characters, and marks that reverse the text beside them, even the rest of a sentence.
const disruptive = /[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const controlCharactersButBreaks = /(?![\n\r\t])\p{Cc}/u;
// Hints for line breaks, and signs of formulas, that no script or emoji needs. With one in it a name would look like another.
const hidden = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/gu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const unusable = "Some characters here can't be used.";
// Unicode counts fillers, joiners and selectors as letters or signs, but they show nothing; nor does a braille cell without a
// dot.
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a reader sees anything in the text. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

/**
 * One line of text, such as a name: trimmed, in NFC, without control characters or other marks that disrupt a line, visible, 1 to
 * `maxLength` characters. Hidden marks that come along when text is copied are left out; the joiners of Persian, Indic scripts and
 * emoji stay.
 *
 * @see RFC 8264 section 9.13; UTS 39 section 3.1
 */
export function line(maxLength: number, message = "Fill this in.") {
  return z
    .string(message)
    .overwrite((text) => text.replace(hidden, ""))
    .trim()
    .normalize("NFC")
    .min(1, message)
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((text) => !controlCharacters.test(text) && text.isWellFormed(), unusable)
    .refine((text) => !disruptive.test(text), unusable)
    .refine((text) => text === "" || isVisible(text), message);
}

/** One line that identifies something, such as a product number: like {@link line}, and without any mark that shows nothing. */
export function identifier(maxLength: number, message?: string) {
  return line(maxLength, message).overwrite(asIdentifier);
}

/** How {@link identifier} keeps a text. */
export function asIdentifier(text: string): string {
  return text.replace(ignorable, "").trim().normalize("NFC");
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

/** A whole number, as JSON or as a form's digits. */
export function wholeNumber(min: number, max: number) {
  const range = `Use a whole number from ${min} to ${max}.`;
  const digits = z
    .string()
    .trim()
    .regex(/^\d{1,16}$/, range)
    .transform(Number);
  return z
    .union([z.number(), digits], range)
    .pipe(z.int(range).min(min).max(max))
    .meta({ replaces: { type: "integer", minimum: min, maximum: max } });
}

/** An amount of money in the smallest unit of its currency. */
export const amountMinor = wholeNumber(0, maxAmountMinor).transform(BigInt);

/** A share in hundredths of a percent. */
export const basisPoints = wholeNumber(0, 10_000);

/** A JSON boolean, or a form's checkbox. */
export const flag = z.union([z.boolean(), z.stringbool()]).meta({ replaces: { type: "boolean" } });

/** A day such as 2027-03-31. Like a moment it is of the years 1 to 9999, in UTC too: PostgreSQL reads no others. */
export const calendarDay = z.iso
  .date("Use a date such as 2027-03-31.")
  .refine(isOfACalendar, "Use a date such as 2027-03-31.");

/** A moment with its offset, such as 2027-03-31T12:00:00+02:00. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine(isOfACalendar, "Use a moment such as 2027-03-31T12:00:00Z.");

/** A moment exactly as toISOString() writes it. PostgreSQL does not read everything else that ISO 8601 allows. */
export const utcMoment = z.iso.datetime({ precision: 3 }).refine(isOfACalendar);

function isOfACalendar(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** The version of a record that was read; a change of an outdated one is refused. */
export const lockVersion = wholeNumber(1, 2_147_483_647);

/** A record's id. Text that is no UUID names nothing, so the door answers as for a missing record. */
export const recordId = z.uuid("This id is not valid.").toLowerCase();

// Listed once, because listing them takes longer than checking a whole record.
const knownCurrencies = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 code. */
export const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  // Aborts, or it would also say that three wrong letters are not a known currency.
  .regex(/^[A-Z]{3}$/, { error: "Use a three-letter currency code such as EUR.", abort: true })
  .refine((code) => knownCurrencies.has(code), "This currency is not known.")
  .meta({ examples: ["EUR"] });

/** A web address: only http and https, so that a link can't run anything. */
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
