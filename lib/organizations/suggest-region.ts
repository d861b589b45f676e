import { countryOfLocale, localeToSuggest } from "@/lib/locales";
import { countryOfTimeZone, currencyOfCountry, timeZoneOfCountry } from "./country-defaults";
import { defaultRegion, type Region } from "./region";

// More than any browser sends; a longer header is somebody's joke.
const longestHeader = 500;

/** What to suggest to whoever founds an organization, as far as the languages that their browser asks for tell. */
export function regionOfLanguages(acceptLanguage: string | null, now: Date): Region {
  const tag = preferredLanguages(acceptLanguage ?? "").find(isOfSomebody);
  if (!tag) return defaultRegion;
  const country = countryOfLocale(tag);
  return {
    locale: localeToSuggest(tag, country) ?? defaultRegion.locale,
    timeZone: (country && timeZoneOfCountry(country, now)) ?? defaultRegion.timeZone,
    currency: (country && currencyOfCountry(country)) ?? defaultRegion.currency,
  };
}

/**
 * The same once the browser's time zone is known, which tells the country better than a language does: many browsers in Europe
 * ask for American English.
 */
export function regionInTimeZone(suggested: Region, language: string, timeZone: string): Region {
  const country = countryOfTimeZone(timeZone);
  if (!country) return { ...suggested, timeZone };
  return {
    locale: localeToSuggest(language, country) ?? suggested.locale,
    timeZone,
    currency: currencyOfCountry(country) ?? suggested.currency,
  };
}

/** The languages of an Accept-Language header, best first. @see RFC 9110, 12.5.4 */
function preferredLanguages(header: string): readonly string[] {
  return header
    .slice(0, longestHeader)
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.split(";").map((text) => text.trim());
      return { tag, weight: quality?.startsWith("q=") ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function isOfSomebody(tag: string): boolean {
  return localeToSuggest(tag, null) !== null;
}
