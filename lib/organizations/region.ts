import { z } from "zod";
import { currencyCode } from "@/lib/fields";
import { isKnownLocale } from "@/lib/locales";

/** A locale whose numbers and dates this platform can format. @see BCP 47 */
export const localeField = z
  .string()
  .trim()
  .max(35)
  .refine(isKnownLocale, "Use a language such as en or de-CH.")
  .meta({ examples: ["de-CH"] })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

/** A name of the IANA time zone database. */
export const timeZoneField = z
  .string()
  .trim()
  .max(50)
  .refine(isTimeZone, "Use a time zone such as Europe/Berlin.")
  .meta({ examples: ["Europe/Berlin"] });

/** The language, time zone and currency of an organization. */
export interface Region {
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** What an organization begins with where nobody says more. */
export const defaultRegion: Region = { locale: "en", timeZone: "UTC", currency: "EUR" };

/** The fields of a region in a form or a request; each may be left out. */
export const regionFields = {
  locale: localeField.optional(),
  timeZone: timeZoneField.optional(),
  currency: currencyCode.optional(),
};

// An offset such as +01:00 is not a place, and has no summer time.
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
